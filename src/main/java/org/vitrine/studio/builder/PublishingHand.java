package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.publishing.NotReadyException;

/// Carries out what a curator does on the bar.
class PublishingHand implements BuilderBar.Hand {
    private final Builder builder;

    PublishingHand(Builder builder) {
        this.builder = builder;
    }

    /// The draft as a zip of its portable folder.
    DownloadHandler exporting() {
        return download -> {
            var draft = builder.workbench().draft();
            download.setFileName(draft.slug() + ".zip");
            download.setContentType("application/zip");
            builder.house().export().writeZip(draft.id(), download.getOutputStream());
        };
    }

    @Override
    public void undo() {
        builder.undo();
    }

    @Override
    public void redo() {
        builder.redo();
    }

    @Override
    public void publish() {
        if (!builder.mayPublish()) {
            builder.say(builder.getTranslation("builder.publish.not-allowed"));
            return;
        }
        // Somebody else may have saved: what is checked has to be what is published.
        builder.workbench().reload();
        builder.refresh();
        var publication =
                builder.house().publisher().publication(builder.workbench().draft());
        var number = publication.newest().map(edition -> edition.number() + 1).orElse(1);
        var findings = builder.house().publisher().check(builder.exhibition());
        new PublishDialog(number, findings, builder.workbench().content(), builder::go, this::publish).open();
    }

    private void publish(@Nullable String note) {
        var draft = builder.workbench().draft();
        try {
            var edition = builder.house().publisher().publish(draft.id(), draft.revision(), note);
            builder.say(builder.getTranslation("builder.publish.done", edition.number()));
        } catch (StaleDraftException e) {
            builder.workbench().reload();
            builder.say(builder.getTranslation("builder.publish.stale"));
        } catch (NotReadyException e) {
            builder.say(builder.getTranslation("builder.publish.not-ready"));
        }
        builder.refresh();
    }

    @Override
    public void withdraw() {
        if (!builder.mayPublish()) {
            builder.say(builder.getTranslation("builder.publish.not-allowed"));
            return;
        }
        var dialog = new Dialog(builder.getTranslation("builder.withdraw.title"));
        dialog.setWidth("32rem");
        var notice = new TextArea(builder.getTranslation("builder.withdraw.notice"));
        notice.setHelperText(builder.getTranslation("builder.withdraw.notice.help"));
        notice.setWidthFull();
        notice.setMaxLength(2000);
        var act = new Button(builder.getTranslation("builder.withdraw.act"), _ -> {
            dialog.close();
            builder.house()
                    .publisher()
                    .withdraw(
                            builder.workbench().exhibit(),
                            notice.isEmpty() ? null : notice.getValue().strip());
            builder.say(builder.getTranslation("builder.withdraw.done"));
            builder.refresh();
        });
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.add(new Paragraph(builder.getTranslation("builder.withdraw.help")), notice);
        dialog.getFooter().add(new Button(builder.getTranslation("builder.cancel"), _ -> dialog.close()), act);
        dialog.open();
    }

    @Override
    public void republish() {
        builder.house().publisher().republish(builder.workbench().exhibit());
        builder.say(builder.getTranslation("builder.republish.done"));
        builder.refresh();
    }

    @Override
    public void togglePanel(String panel) {
        builder.togglePanel(panel);
    }
}
