package org.vitrine.interchange.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.intake.ImportSettings.Column;

/// Reads a table: each line after the first becomes a document, each cell what its column says.
final class TableReader implements RecordReader {
    private final Path file;
    private final ImportSettings settings;
    private final PictureFiles pictures;
    private final LocalDate today;
    private final CsvReader<CsvRecord> table;
    private final Iterator<CsvRecord> rows;
    private final @Nullable Pattern separator;

    TableReader(Path file, ImportSettings settings, PictureFiles pictures, LocalDate today) throws IOException {
        this.file = file;
        this.settings = settings;
        this.pictures = pictures;
        this.today = today;
        separator = settings.separator().isEmpty() ? null : Pattern.compile(settings.separator(), Pattern.LITERAL);
        table = TableFormat.open(Encoding.open(file, settings.charset()), settings.delimiter());
        rows = table.iterator();
        var headers = row();
        if (headers == null) {
            throw new UnreadableImportException(Finding.error("intake.table-empty"));
        }
        if (headers.getFieldCount() != settings.columns().size()) {
            throw new UnreadableImportException(Finding.error("intake.table-columns"));
        }
    }

    @Override
    public @Nullable Incoming next() {
        var row = row();
        return row == null ? null : read(row);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private @Nullable CsvRecord row() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw TableFormat.unreadable(e, settings.charset(), file);
        }
    }

    private Incoming read(CsvRecord row) {
        var columns = settings.columns();
        var assembly = new Assembly(settings.provider());
        if (row.getFieldCount() > columns.size()) {
            var more = row.getFields().subList(columns.size(), row.getFieldCount()).stream()
                    .filter(cell -> !cell.isBlank())
                    .toList();
            if (!more.isEmpty()) {
                assembly.refuse(Finding.error("intake.too-many-cells", columns.size(), row.getFieldCount()));
            }
        }
        for (var i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
            say(assembly, columns.get(i), row.getField(i));
        }
        assembly.match(pictures);
        return assembly.finish("", today);
    }

    private void say(Assembly assembly, Column column, String cell) {
        var name = column.header().isBlank() ? "Column" : column.header();
        for (var value : values(column.term(), cell)) {
            assembly.say(column.term(), value, null, column.language(), name);
        }
    }

    private List<String> values(Term term, String cell) {
        return term.mayBeSeveral() && separator != null ? List.of(separator.split(cell)) : List.of(cell);
    }
}
