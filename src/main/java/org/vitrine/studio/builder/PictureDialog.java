package org.vitrine.studio.builder;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.vitrine.media.Media;
import org.vitrine.media.Picture;
import org.vitrine.media.UnreadablePictureException;
import org.vitrine.studio.Pictures;

/// Takes a picture in from the curator's machine.
class PictureDialog extends Dialog {
    PictureDialog(Media media, Consumer<Picture> stored) {
        setHeaderTitle(getTranslation("builder.picture.title"));
        setWidth("32rem");
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            var ui = UI.getCurrent();
            try {
                var picture = media.store(bytes, metadata.fileName());
                ui.access(() -> {
                    close();
                    stored.accept(picture);
                });
            } catch (UnreadablePictureException e) {
                ui.access(() -> problem.setText(getTranslation(
                        "media.problem",
                        e.fileName(),
                        Pictures.problem(this::getTranslation, e.problem(), e.limit()))));
            }
        }));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("builder.picture.choose")));
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(getTranslation("builder.picture.drop")));
        var hint = new Paragraph(getTranslation("builder.picture.help"));
        hint.addClassName("hint");
        add(hint, upload, problem);
        getFooter().add(new Button(getTranslation("builder.cancel"), _ -> close()));
    }
}
