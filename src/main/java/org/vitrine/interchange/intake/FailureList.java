package org.vitrine.interchange.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.intake.ImportRow.Outcome;

/// The rows of an import that somebody has to look at, as a table: which, what was wrong, what to do.
final class FailureList {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final CsvWriter table;
    private final Locale reader;
    private final ResourceBundle texts;

    /// @param output gets UTF-8 with a mark, without which spreadsheets take it for something else
    FailureList(Writer output, Locale reader) throws IOException {
        this.reader = reader;
        texts = ResourceBundle.getBundle("org.vitrine.interchange.messages", reader, NO_FALLBACK);
        output.write('\uFEFF');
        table = CsvWriter.builder().build(output);
        line(List.of(
                text("failures.row"),
                text("failures.label"),
                text("failures.document"),
                text("failures.outcome"),
                text("failures.problem"),
                text("failures.remedy")));
    }

    /// One line for each thing that was noticed.
    void add(ImportRow row) {
        var findings = new ArrayList<Finding>(row.findings());
        if (row.kept() != null) {
            findings.add(row.kept());
        }
        for (var finding : findings) {
            line(List.of(
                    String.valueOf(row.number()),
                    row.label(),
                    row.document() == null ? "" : row.document().value(),
                    text(
                            finding.equals(row.kept())
                                    ? "failures.kept"
                                    : row.outcome() == Outcome.REFUSED ? "failures.refused" : "failures.taken"),
                    finding.text(reader),
                    finding.remedy(reader).orElse("")));
        }
    }

    void flush() throws IOException {
        table.flush();
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private void line(List<String> cells) {
        table.writeRecord(cells.stream().map(FailureList::harmless).toList());
    }

    /// A spreadsheet takes a cell that begins so for a formula, and does what it says.
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
