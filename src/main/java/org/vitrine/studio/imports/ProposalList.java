package org.vitrine.studio.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vitrine.interchange.intake.ImportRow;
import org.vitrine.library.Agent;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;

/// The first rows of an import as the documents they will be.
final class ProposalList extends UnorderedList {
    private static final int LONGEST_TEXT = 160;

    ProposalList(List<ImportRow> rows) {
        addClassName("import-rows");
        rows.forEach(row -> add(item(row)));
    }

    private ListItem item(ImportRow row) {
        var title =
                new Span(row.proposal() == null ? row.label() : row.proposal().title());
        title.addClassName("import-row__title");
        var head = new Div(ImportWords.outcome(row.outcome(), true, this), title);
        head.addClassName("import-row__head");
        var item = new ListItem(head);
        item.addClassName("import-row");
        if (row.document() != null) {
            var handle = new Paragraph(row.document().value());
            handle.addClassName("cell-ref");
            item.add(handle);
        }
        if (row.proposal() != null) {
            facts(row.proposal()).forEach(fact -> {
                var line = new Paragraph(fact);
                line.addClassName("import-row__fact");
                item.add(line);
            });
        }
        row.findings().forEach(finding -> {
            var remark = new Paragraph(finding.text(getLocale()));
            remark.addClassName("import-row__remark");
            item.add(remark);
        });
        return item;
    }

    private List<String> facts(Document document) {
        var description = document.description();
        var facts = new ArrayList<String>();
        var first = new ArrayList<String>();
        if (description.kind() != null) {
            first.add(description.kind());
        }
        if (description.date() != null) {
            first.add(description.date().display(getLocale()));
        }
        description.languages().forEach(language -> first.add(language.name(getLocale())));
        add(facts, String.join(", ", first));
        add(facts, description.agents().stream().map(Agent::name).collect(Collectors.joining("; ")));
        add(facts, document.holdings().stream().map(Holding::reference).collect(Collectors.joining("; ")));
        add(facts, description.subjects().stream().map(Subject::heading).collect(Collectors.joining("; ")));
        document.versions().forEach(version -> add(facts, words(version)));
        return facts;
    }

    private String words(Version version) {
        return switch (version) {
            case Version.Scan scan ->
                getTranslation("imports.row.scan", scan.pages().size());
            case Version.Text text -> {
                var plain = text.text().plain().replace('\n', ' ');
                yield getTranslation(
                        "imports.row.text",
                        text.language().name(getLocale()),
                        plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) + "…" : plain);
            }
        };
    }

    private static void add(List<String> facts, String fact) {
        if (!fact.isBlank()) {
            facts.add(fact);
        }
    }
}
