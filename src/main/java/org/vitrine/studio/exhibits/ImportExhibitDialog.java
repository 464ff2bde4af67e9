package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.ImportReport;
import org.vitrine.interchange.ImportReport.Fate;
import org.vitrine.studio.FindingList;
import org.vitrine.studio.Glyph;

/// Takes in an exhibit that comes as a zip file, and says what came of it.
final class ImportExhibitDialog extends Dialog {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 2000;

    private final Div report = new Div();
    private final Runnable onImported;

    /// @param take takes in the zip file under its name
    /// @param onImported is told when there is another exhibit
    ImportExhibitDialog(BiFunction<Path, String, ImportReport> take, Runnable onImported) {
        this.onImported = onImported;
        setHeaderTitle(getTranslation("exhibits.import"));
        setWidth("40rem");
        var hint = new Paragraph(getTranslation("exhibits.import.hint"));
        hint.addClassName("hint");
        report.addClassName("import-report");
        report.getElement().setAttribute("role", "status");
        add(hint, upload(take), report);
        getFooter().add(new Button(getTranslation("studio.close"), _ -> close()));
    }

    private Upload upload(BiFunction<Path, String, ImportReport> take) {
        var upload = new Upload(
                UploadHandler.toTempFile((file, zip) -> show(file.fileName(), take(take, zip, file.fileName()))));
        upload.addClassName("drop-area");
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".zip");
        upload.setMaxFileSize(MOST_MEGABYTES * MEGABYTE);
        upload.setUploadButton(new Button(getTranslation("exhibits.import.choose"), Glyph.UPLOAD.draw()));
        upload.setDropLabel(new Span(getTranslation("exhibits.import.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("import.too-big", MOST_MEGABYTES))
                        .setIncorrectFileType(getTranslation("exhibits.import.no-zip"))
                        .setTooManyFiles(getTranslation("exhibits.import.one"))));
        upload.addFileRejectedListener(refused -> show(refused.getFileName(), refused.getErrorMessage()));
        upload.addFailedListener(failed -> show(failed.getFileName(), getTranslation("import.interrupted")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    private static ImportReport take(BiFunction<Path, String, ImportReport> take, File zip, String name)
            throws IOException {
        try {
            return take.apply(zip.toPath(), name);
        } finally {
            Files.deleteIfExists(zip.toPath());
        }
    }

    void show(String name, ImportReport what) {
        report.removeAll();
        switch (what) {
            case ImportReport.Imported imported -> {
                report.add(words(imported));
                findings(name, imported.findings());
                report.add(new Anchor("exhibits/" + imported.draft().id(), getTranslation("exhibits.import.open")));
                onImported.run();
            }
            case ImportReport.Refused refused -> {
                var problem = new Paragraph(getTranslation("exhibits.import.refused", name));
                problem.addClassName("error-text");
                report.add(problem);
                findings(name, refused.findings());
            }
        }
    }

    private void show(String name, String problem) {
        var words = new Paragraph(getTranslation("media.problem", name, problem));
        words.addClassName("error-text");
        report.removeAll();
        report.add(words);
    }

    private void findings(String name, List<Finding> findings) {
        if (!findings.isEmpty()) {
            report.add(new FindingList(name, findings));
        }
    }

    private Paragraph words(ImportReport.Imported imported) {
        return new Paragraph(getTranslation(
                "exhibits.import.done",
                imported.draft().content().title(),
                count(imported, Fate.NEW),
                count(imported, Fate.REUSED),
                count(imported, Fate.RENAMED)));
    }

    private static long count(ImportReport.Imported imported, Fate fate) {
        return imported.documents().stream()
                .filter(document -> document.fate() == fate)
                .count();
    }
}
