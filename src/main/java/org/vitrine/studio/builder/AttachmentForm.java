package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.media.FileId;
import org.vitrine.media.FileUse;
import org.vitrine.studio.documents.RightsFields;
import org.vitrine.text.LanguageTag;

/// The form of sound, film and files.
class AttachmentForm extends FormPart {
    private static final long KILO = 1_000;
    private static final double MEGA = 1_000_000;

    AttachmentForm(Attachment block, BlockForm.Bench bench) {
        super(bench);
        switch (block) {
            case Attachment.Embed embed -> add(new EmbedForm(embed, bench));
            case Attachment.Recording recording -> recording(recording);
            case Attachment.Download download -> download(download);
        }
    }

    private void recording(Attachment.Recording recording) {
        var file = bench().ask().file(recording.file());
        add(
                facts(recording.file()),
                button(
                        "builder.form.file.replace",
                        () -> bench().ask()
                                .file(
                                        FileUse.RECORDING,
                                        chosen -> replace(
                                                Attachment.Recording.class, now -> now.withFile(chosen.id())))));
        if (file.filter(kept -> kept.isVideo()).isPresent()) {
            poster(recording);
            captions(recording);
        }
        add(
                bench().richText(
                                getTranslation("builder.form.transcript"),
                                orEmpty(recording.transcript()),
                                words -> change(
                                        Attachment.Recording.class,
                                        now -> now.withTranscript(words.isBlank() ? null : words))),
                hint("builder.form.transcript.help"),
                Field.text(
                        getTranslation("builder.form.caption"),
                        recording.caption(),
                        words -> change(Attachment.Recording.class, now -> now.withCaption(words))),
                Field.line(
                        getTranslation("builder.form.credit"),
                        recording.credit(),
                        words -> change(Attachment.Recording.class, now -> now.withCredit(words))));
        rights(recording);
    }

    private void rights(Attachment.Recording recording) {
        var fields = new RightsFields[1];
        fields[0] = new RightsFields(() -> {
            if (fields[0].validate()) {
                var rights = fields[0].rights();
                change(Attachment.Recording.class, now -> now.withRights(rights));
            }
        });
        fields[0].show(recording.rights());
        add(label("builder.form.rights"), fields[0]);
    }

    private void poster(Attachment.Recording recording) {
        add(label("builder.form.poster"));
        if (recording.poster() != null) {
            var picture = new Image(bench().contextPath() + "/studio/media/" + recording.poster() + "/640.jpg", "");
            picture.addClassName("inspector__picture");
            add(picture);
        } else {
            add(hint("builder.form.poster.help"));
        }
        add(button(
                recording.poster() == null ? "builder.form.poster.choose" : "builder.form.replace-picture",
                () -> bench().ask()
                        .picture(picture -> replace(Attachment.Recording.class, now -> now.withPoster(picture.id())))));
        if (recording.poster() != null) {
            add(button(
                    "builder.form.poster.remove",
                    () -> replace(Attachment.Recording.class, now -> now.withPoster(null))));
        }
    }

    private void captions(Attachment.Recording recording) {
        var list = new ItemList<Attachment.Captions>(
                getTranslation("builder.form.captions"),
                "builder.form.captions.item",
                recording.captions(),
                change -> change(Attachment.Recording.class, now -> now.withCaptions(change.apply(now.captions()))),
                this::captions);
        add(
                list,
                button(
                        "builder.form.captions.add",
                        () -> bench().ask()
                                .file(
                                        FileUse.CAPTIONS,
                                        file -> list.append(
                                                new Attachment.Captions(file.id(), bench().language(), null)))));
    }

    private List<Component> captions(
            Attachment.Captions captions, Consumer<UnaryOperator<Attachment.Captions>> change) {
        var language = new TextField(getTranslation("builder.layout.language"));
        language.setValue(captions.language().value());
        language.setHelperText(getTranslation("builder.form.captions.language.help"));
        language.addValueChangeListener(event -> {
            try {
                var tag = new LanguageTag(event.getValue().strip());
                language.setInvalid(false);
                change.accept(now -> now.withLanguage(tag));
            } catch (IllegalArgumentException e) {
                language.setErrorMessage(getTranslation("builder.layout.language.wrong", event.getValue()));
                language.setInvalid(true);
            }
        });
        return List.of(
                language,
                Field.line(
                        getTranslation("builder.form.captions.label"),
                        captions.label(),
                        words -> change.accept(now -> now.withLabel(words))),
                facts(captions.file()));
    }

    private void download(Attachment.Download download) {
        var name = Field.line(
                getTranslation("builder.form.file.name"),
                download.name(),
                words -> change(Attachment.Download.class, now -> now.withName(words)));
        name.setHelperText(getTranslation("builder.form.file.name.help"));
        add(
                facts(download.file()),
                button(
                        "builder.form.file.replace",
                        () -> bench().ask()
                                .file(
                                        FileUse.DOWNLOAD,
                                        chosen -> replace(
                                                Attachment.Download.class,
                                                now -> now.withFile(chosen.id(), chosen.named(null))))),
                Field.line(
                        getTranslation("builder.form.file.label"),
                        download.label(),
                        words -> change(Attachment.Download.class, now -> now.withLabel(words))),
                Field.text(
                        getTranslation("builder.form.file.description"),
                        download.description(),
                        words -> change(Attachment.Download.class, now -> now.withDescription(words))),
                name);
    }

    /// What kind of file it is, and how large.
    private Component facts(FileId id) {
        var line = new Paragraph(bench().ask()
                .file(id)
                .map(file -> getTranslation(
                        file.byteCount() < MEGA ? "builder.form.file.facts.small" : "builder.form.file.facts",
                        file.format().toUpperCase(Locale.ROOT),
                        file.byteCount() < MEGA ? Math.ceilDiv(file.byteCount(), KILO) : file.byteCount() / MEGA))
                .orElseGet(() -> getTranslation("builder.form.file.gone")));
        line.addClassName("hint");
        return line;
    }

    private Component label(String words) {
        var label = new com.vaadin.flow.component.html.Span(getTranslation(words));
        label.addClassName("field-label");
        return label;
    }
}
