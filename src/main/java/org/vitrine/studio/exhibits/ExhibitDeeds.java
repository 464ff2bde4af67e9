package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.ExhibitBin;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.studio.Notices;

/// Carries out what a curator does with a whole exhibit from its card.
@Component
class ExhibitDeeds {
    private final Exhibits exhibits;
    private final ExhibitRights rights;
    private final ExhibitBin bin;
    private final MembersDesk members;

    ExhibitDeeds(Exhibits exhibits, ExhibitRights rights, ExhibitBin bin, MembersDesk members) {
        this.exhibits = exhibits;
        this.rights = rights;
        this.bin = bin;
        this.members = members;
    }

    boolean mayBin(ExhibitSummary exhibit) {
        return rights.mayPublish(exhibit.id());
    }

    void duplicate(ExhibitSummary exhibit) {
        var ui = UI.getCurrent();
        var copy = exhibits.duplicate(exhibit.id(), ui.getTranslation("builder.outline.copy-of", title(exhibit, ui)));
        Notices.done(ui.getTranslation("exhibits.duplicated", copy.content().title()));
        ui.refreshCurrentRoute(false);
    }

    void openMembers(ExhibitSummary exhibit) {
        var ui = UI.getCurrent();
        members.open(exhibit.id(), title(exhibit, ui), () -> ui.refreshCurrentRoute(false));
    }

    void openHistory(ExhibitSummary exhibit) {
        UI.getCurrent().navigate("exhibits/" + exhibit.id() + "/history");
    }

    void openVisits(ExhibitSummary exhibit) {
        UI.getCurrent().navigate("exhibits/" + exhibit.id() + "/visits");
    }

    /// Asks only where something stays on display: everything else can be taken back.
    void bin(ExhibitSummary exhibit) {
        var ui = UI.getCurrent();
        if (!(exhibit.stage() instanceof ExhibitSummary.Stage.Published)) {
            put(exhibit, ui);
            return;
        }
        var dialog = new Dialog(ui.getTranslation("exhibit-bin.put.title", title(exhibit, ui)));
        dialog.setWidth("32rem");
        dialog.add(new Paragraph(ui.getTranslation("exhibit-bin.put.text")));
        var cancel = new Button(ui.getTranslation("studio.cancel"), _ -> dialog.close());
        cancel.setAutofocus(true);
        var act = new Button(ui.getTranslation("bin.put.act"), _ -> {
            dialog.close();
            put(exhibit, ui);
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, act);
        dialog.open();
    }

    private void put(ExhibitSummary exhibit, UI ui) {
        bin.put(exhibit.id());
        ui.refreshCurrentRoute(false);
        Notices.undoable(
                ui.getTranslation("exhibit-bin.put", title(exhibit, ui)), ui.getTranslation("builder.bar.undo"), () -> {
                    bin.restore(exhibit.id());
                    ui.refreshCurrentRoute(false);
                });
    }

    private static String title(ExhibitSummary exhibit, UI ui) {
        return exhibit.title().isBlank() ? ui.getTranslation("exhibits.untitled") : exhibit.title();
    }
}
