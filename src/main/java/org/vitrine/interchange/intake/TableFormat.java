package org.vitrine.interchange.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.intake.ImportSettings.Column;

/// How a table is written: its encoding, what parts its cells, what its columns mean. Guessed, to be put right.
final class TableFormat {
    static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    static final List<String> SEPARATORS = List.of(";", "|", ",", "/", "\n", "");

    static final int MOST_COLUMNS = 1000;
    static final int LARGEST_CELL = 4 * 1024 * 1024;
    private static final int LARGEST_RECORD = 8 * 1024 * 1024;
    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_ROWS = 50;

    private TableFormat() {}

    static ImportSettings guess(Path file, String provider) {
        var charset = Encoding.guess(file).name();
        var delimiter = delimiter(sample(file, charset));
        var rows = rows(file, charset, delimiter, SAMPLE_ROWS);
        var headers = rows.isEmpty() ? List.<String>of() : rows.getFirst();
        return new ImportSettings(provider, charset, delimiter, separator(rows), columns(headers), true);
    }

    /// The columns with what their names mean.
    static List<Column> columns(List<String> headers) {
        var columns = new ArrayList<Column>();
        for (var header : headers) {
            var meaning = TermNames.find(header);
            columns.add(new Column(
                    Assembly.cut(header.strip(), 200),
                    meaning.map(TermNames.Meaning::term).orElse(Term.UNREAD),
                    meaning.map(TermNames.Meaning::language).orElse(null)));
        }
        return columns;
    }

    /// The first rows, headers included.
    static List<List<String>> rows(Path file, @Nullable String charset, @Nullable String delimiter, int most) {
        var rows = new ArrayList<List<String>>();
        try (var table = open(Encoding.open(file, charset), delimiter)) {
            for (var row : table) {
                rows.add(row.getFields());
                if (rows.size() >= most) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e, charset, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static CsvReader<CsvRecord> open(Reader reader, @Nullable String delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter == null ? "," : delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(2 * LARGEST_RECORD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LARGEST_CELL)
                                .maxRecordSize(LARGEST_RECORD)
                                .build(),
                        reader);
    }

    /// What is wrong with a table, in words.
    static UnreadableImportException unreadable(RuntimeException failure, @Nullable String charset, Path file) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Encoding.unreadable(Encoding.find(charset).orElseGet(() -> Encoding.guess(file)));
            }
        }
        if (failure instanceof UncheckedIOException) {
            throw failure;
        }
        return new UnreadableImportException(
                Finding.error("intake.table-limits", MOST_COLUMNS, LARGEST_CELL / 1024 / 1024));
    }

    private static String sample(Path file, String charset) {
        var sample = new char[SAMPLE];
        var length = 0;
        try (var reader = Encoding.open(file, charset)) {
            for (var read = 0; read >= 0 && length < sample.length; length += Math.max(0, read)) {
                read = reader.read(sample, length, sample.length - length);
            }
        } catch (CharacterCodingException e) {
            // Said when the table is read.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(sample, 0, length);
    }

    /// That which parts the first rows into the same number of cells, the more the better.
    private static String delimiter(String sample) {
        return DELIMITERS.stream()
                .max(Comparator.comparingDouble(one -> fit(sample, one)))
                .orElse(",");
    }

    private static double fit(String sample, String delimiter) {
        var counts = new ArrayList<Integer>();
        try (var table = open(new StringReader(sample), delimiter)) {
            for (var row : table) {
                counts.add(row.getFieldCount());
                if (counts.size() >= SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return 0;
        }
        if (counts.isEmpty() || counts.getFirst() < 2) {
            return 0;
        }
        var same =
                counts.stream().filter(count -> count.equals(counts.getFirst())).count();
        return Math.min(counts.getFirst(), 40) * Math.pow((double) same / counts.size(), 2);
    }

    /// What parts several values in one cell, judged by the columns that may have several.
    private static String separator(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return ";";
        }
        var columns = columns(rows.getFirst());
        var best = ";";
        var most = 0L;
        for (var separator : List.of("|", ";")) {
            var count = 0L;
            for (var row : rows.subList(1, rows.size())) {
                for (var i = 0; i < Math.min(row.size(), columns.size()); i++) {
                    if (columns.get(i).term().mayBeSeveral() && row.get(i).contains(separator)) {
                        count++;
                    }
                }
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
