package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Finding;
import org.vitrine.publishing.NotReadyException;
import org.vitrine.publishing.PlannedEdition;
import org.vitrine.publishing.Publication;

/// Carries out what a curator does on the bar.
class PublishingHand implements BuilderBar.Hand, PublishDialog.Hand {
    private final Builder builder;

    PublishingHand(Builder builder) {
        this.builder = builder;
    }

    /// The draft as a zip of its portable folder.
    DownloadHandler exporting() {
        return builder.house().exports().counted(download -> {
            var draft = builder.workbench().draft();
            download.setFileName(draft.slug() + ".zip");
            download.setContentType("application/zip");
            builder.house().export().writeZip(draft.id(), download.getOutputStream());
        });
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
        var planned = builder.house().planned().planned(builder.workbench().exhibit());
        planned.ifPresentOrElse(this::showPlanned, this::ask);
    }

    private void showPlanned(PlannedEdition planned) {
        new PlannedDialog(
                        next(),
                        builder.house().talk().moments().exactlyInZone(planned.dueAt()),
                        planned.revision() != builder.workbench().draft().revision(),
                        () -> {
                            builder.house().planned().cancel(builder.workbench().exhibit());
                            builder.say(builder.getTranslation("builder.planned.cancelled"));
                            builder.refresh();
                        },
                        this::ask)
                .open();
    }

    private void ask() {
        var exhibition = builder.exhibition();
        var findings = builder.house().publisher().check(exhibition);
        new PublishDialog(
                        next(),
                        findings,
                        exhibition,
                        changes(),
                        builder.house().talk().moments().zoneOfWhoLooks(),
                        builder.house().clock(),
                        this)
                .open();
    }

    private int next() {
        return publication().newest().map(edition -> edition.number() + 1).orElse(1);
    }

    private Publication publication() {
        return builder.house().publisher().publication(builder.workbench().draft());
    }

    private List<String> changes() {
        var exhibit = builder.workbench().exhibit();
        return publication()
                .newest()
                .flatMap(edition -> builder.house().exhibits().content(exhibit, edition.revision()))
                .map(before -> DifferenceWords.of(
                        builder.house()
                                .differences()
                                .between(before, builder.workbench().content()),
                        builder))
                .orElse(List.of());
    }

    @Override
    public void go(Finding finding) {
        builder.go(finding);
    }

    @Override
    public void plan(@Nullable String note, Instant at) {
        var draft = builder.workbench().draft();
        trying(() -> {
            builder.house().planned().plan(draft.id(), draft.revision(), note, at);
            builder.say(builder.getTranslation(
                    "builder.planned.done",
                    next(),
                    builder.house().talk().moments().exactlyInZone(at)));
        });
    }

    @Override
    public void publish(@Nullable String note) {
        var draft = builder.workbench().draft();
        trying(() -> {
            var edition = builder.house().publisher().publish(draft.id(), draft.revision(), note);
            builder.house().planned().cancel(draft.id());
            shown(builder.getTranslation("builder.publish.done", edition.number()), draft.slug());
        });
    }

    /// Says that an edition is there, and leads to it.
    private void shown(String words, Slug slug) {
        var visit =
                new Anchor(builder.contextPath() + "/exhibits/" + slug, builder.getTranslation("builder.bar.visit"));
        visit.setTarget("_blank");
        var notice = new Notification(new Span(words), visit);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(15_000);
        notice.addClassName("notice-with-link");
        notice.open();
    }

    private void trying(Runnable act) {
        try {
            act.run();
        } catch (StaleDraftException e) {
            builder.workbench().reload();
            builder.say(builder.getTranslation("builder.publish.stale"));
        } catch (NotReadyException e) {
            builder.say(builder.getTranslation("builder.publish.not-ready"));
        } catch (IllegalArgumentException e) {
            builder.say(builder.getTranslation("builder.publish.at.over"));
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
    public void find() {
        builder.find();
    }

    @Override
    public void people() {
        builder.people();
    }

    /// The edition on display, as a folder to be kept.
    @Override
    public void shelf() {
        builder.house()
                .editions()
                .newest(builder.workbench().draft().slug())
                .ifPresent(edition -> new ShelfDialog(
                                builder.house().shelves(), builder.house().exports(), edition, builder.contextPath())
                        .open());
    }

    @Override
    public void togglePanel(String panel) {
        builder.togglePanel(panel);
    }
}
