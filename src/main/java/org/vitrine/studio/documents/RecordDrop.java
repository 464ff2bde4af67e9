package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.vitrine.studio.Glyph;

/// Where saved records are dropped, chosen or pasted.
final class RecordDrop extends Div {
    /// What the browser sends at all. What is larger than a record may be is refused in words when it is read.
    private static final int MOST_BYTES_SENT = 64 * 1024 * 1024;

    /// A file as it came.
    record Dropped(String name, byte[] bytes) {}

    /// @param refused gets the name of a file that is too large to be sent
    RecordDrop(Consumer<Dropped> dropped, Consumer<String> refused) {
        addClassName("record-drop");
        var upload = new Upload(
                UploadHandler.inMemory((metadata, bytes) -> dropped.accept(new Dropped(metadata.fileName(), bytes))));
        upload.setMaxFileSize(MOST_BYTES_SENT);
        upload.addFileRejectedListener(rejected -> refused.accept(rejected.getFileName()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        var choose = new Button(getTranslation("import.choose"), Glyph.UPLOAD.draw());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addClassName("drop-area");

        var pasted = new TextArea(getTranslation("import.paste"));
        pasted.setWidthFull();
        pasted.setMinRows(6);
        pasted.setMaxRows(16);
        var read = new Button(getTranslation("import.read"), _ -> {
            dropped.accept(new Dropped(
                    getTranslation("import.pasted"), pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        });
        read.addThemeVariants(ButtonVariant.PRIMARY);
        var hint = new Paragraph(getTranslation("import.help"));
        hint.addClassName("hint");
        add(new H2(getTranslation("import.heading")), hint, upload, pasted, read);
    }
}
