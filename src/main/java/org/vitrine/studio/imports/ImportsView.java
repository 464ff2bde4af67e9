package org.vitrine.studio.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.ImportReport;
import org.vitrine.interchange.ImportReport.Fate;
import org.vitrine.interchange.intake.Beginning;
import org.vitrine.interchange.intake.Imports;
import org.vitrine.interchange.intake.Uploaded;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.FindingList;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// The ways into the library, with one place for files of every kind, and what was brought before.
@Route(value = "documents/import", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ImportsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Imports imports;
    private final Moments moments;
    private final Div answer = new Div();
    private final Div runs = new Div();

    ImportsView(Imports imports, Moments moments) {
        this.imports = imports;
        this.moments = moments;
        var back = new BackLink("documents", getTranslation("document.back"));
        answer.addClassName("intake__answer");
        answer.getElement().setAttribute("role", "status");
        runs.addClassName("intake__runs");
        var bring = new Section(
                new H2(getTranslation("imports.bring")),
                new BringUpload(imports.largestFile(), this::bring, this::lost),
                answer,
                ways());
        bring.addClassName("intake__bring");
        var past = new Section(new H2(getTranslation("imports.past")), runs);
        past.addClassName("intake__past");
        var intake = new Div(bring, past);
        intake.addClassName("intake");
        addClassName("view");
        add(new ViewTop(getPageTitle(), ViewTop.grow()).before(back), new ViewScroll(intake));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showRuns();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }

    /// Takes files as they came.
    void bring(List<Uploaded> files) {
        if (!files.isEmpty()) {
            show(files.getFirst().name(), imports.begin(files));
        }
    }

    private void show(String name, Beginning beginning) {
        answer.removeAll();
        switch (beginning) {
            case Beginning.Begun(var job) -> UI.getCurrent().navigate(ImportJobView.address(job.id()));
            case Beginning.Refused(var findings) -> refused(name, findings);
            case Beginning.Exhibit(ImportReport.Refused(var findings)) -> refused(name, findings);
            case Beginning.Exhibit(ImportReport.Imported imported) -> {
                var words = new Paragraph(getTranslation(
                        "exhibits.import.done",
                        imported.draft().content().title(),
                        count(imported, Fate.NEW),
                        count(imported, Fate.REUSED),
                        count(imported, Fate.RENAMED)));
                var box = new Section(
                        words, new Anchor("exhibits/" + imported.draft().id(), getTranslation("exhibits.import.open")));
                if (!imported.findings().isEmpty()) {
                    box.add(new FindingList(name, imported.findings()));
                }
                box.addClassNames("notice-box", "notice-box--ok");
                answer.add(box);
            }
        }
    }

    private static long count(ImportReport.Imported imported, Fate fate) {
        return imported.documents().stream()
                .filter(document -> document.fate() == fate)
                .count();
    }

    private void refused(String name, List<Finding> findings) {
        var box = new Section(new Paragraph(getTranslation("imports.refused", name)), new FindingList(name, findings));
        box.addClassNames("notice-box", "notice-box--error");
        answer.add(box);
    }

    private void lost(String name, String why) {
        var box = new Section(new Paragraph(getTranslation("media.problem", name, why)));
        box.addClassNames("notice-box", "notice-box--error");
        answer.removeAll();
        answer.add(box);
    }

    private UnorderedList ways() {
        var list = new UnorderedList();
        list.addClassName("ways");
        list.add(
                way(getTranslation("imports.way.table"), getTranslation("imports.way.table.text")),
                way(getTranslation("imports.way.folder"), getTranslation("imports.way.folder.text")),
                way(getTranslation("imports.way.omeka"), getTranslation("imports.way.omeka.text")),
                manifest(),
                way(getTranslation("imports.way.ris"), getTranslation("imports.way.ris.text")),
                way(getTranslation("imports.way.exhibit"), getTranslation("imports.way.exhibit.text")),
                record());
        return list;
    }

    private static ListItem way(String name, String text) {
        var strong = new Span(name);
        strong.addClassName("way__name");
        var item = new ListItem(strong, new Paragraph(text));
        item.addClassName("way");
        return item;
    }

    private ListItem record() {
        var item = way(getTranslation("imports.way.record"), getTranslation("imports.way.record.text"));
        item.add(new Anchor("documents/import/record", getTranslation("imports.way.record.open")));
        return item;
    }

    private ListItem manifest() {
        var item = way(getTranslation("imports.way.iiif"), getTranslation("imports.way.iiif.text"));
        if (!imports.fetches()) {
            var hint = new Paragraph(getTranslation("imports.fetch.closed"));
            hint.addClassName("hint");
            item.add(hint);
            return item;
        }
        var address = new TextField(getTranslation("imports.fetch"));
        address.addClassName("way__address");
        var fetch = new Button(getTranslation("imports.fetch.do"));
        fetch.addClickListener(_ -> {
            if (address.getValue().isBlank()) {
                address.focus();
            } else {
                show(address.getValue(), imports.fetch(address.getValue()));
            }
        });
        var row = new Div(address, fetch);
        row.addClassName("way__row");
        item.add(row);
        return item;
    }

    private void showRuns() {
        var jobs = imports.list();
        runs.removeAll();
        if (jobs.isEmpty()) {
            runs.add(new EmptyState(getTranslation("imports.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("import-runs");
        jobs.forEach(job -> {
            var name = new Anchor(ImportJobView.address(job.id()), job.name());
            var counts = new Span(ImportWords.summary(job, this));
            counts.addClassName("import-run__counts");
            var when = new Span(moments.ago(job.changedAt()));
            when.addClassName("import-run__when");
            var item = new ListItem(name, ImportWords.badge(job.state(), this), counts, when);
            item.addClassName("import-run");
            list.add(item);
        });
        runs.add(list);
    }
}
