package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Finding;

/// What the checks before publishing have found, each a way to its place.
class Checks extends Div {
    /// Findings of one kind of which so many are shown; the others are opened.
    private static final int SHOWN = 2;

    Checks(List<Finding> findings, Exhibition exhibition, Consumer<Finding> go) {
        addClassName("checklist");
        if (findings.isEmpty()) {
            add(line("check--passed", new Span(getTranslation("builder.checks.none"))));
        }
        findings.stream()
                .collect(Collectors.groupingBy(Finding::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> show(
                        alike.stream()
                                .map(finding -> line(finding, exhibition, go))
                                .toList(),
                        style(alike.getFirst())));
    }

    /// Twenty times the same would keep what else there is from being seen.
    private void show(List<Div> lines, String style) {
        var isLong = lines.size() > SHOWN + 1;
        add(lines.subList(0, isLong ? SHOWN : lines.size()).toArray(Component[]::new));
        if (isLong) {
            var rest = lines.subList(SHOWN, lines.size());
            var more = new NativeDetails(
                    getTranslation("builder.checks.more", rest.size()), new Div(rest.toArray(Component[]::new)));
            more.addClassNames("check-more", style);
            add(more);
        }
    }

    private Div line(Finding finding, Exhibition exhibition, Consumer<Finding> go) {
        var words = getTranslation("builder.check." + finding.kind().name(), arguments(finding, exhibition));
        if (finding.page() == null && finding.texts() == null) {
            return line(style(finding), new Span(words));
        }
        var link = new Anchor("#", words);
        link.getElement().addEventListener("click", _ -> go.accept(finding)).preventDefault();
        return line(style(finding), link);
    }

    private static String style(Finding finding) {
        return finding.isError() ? "check--failed" : "check--warn";
    }

    private Object[] arguments(Finding finding, Exhibition exhibition) {
        var page = finding.page() == null
                ? ""
                : exhibition
                        .content()
                        .page(finding.page())
                        .map(found -> found.title())
                        .orElse("");
        return new Object[] {
            finding.page() == null ? getTranslation("translate.cover") : page,
            finding.document() == null ? "" : title(finding.document(), exhibition),
            finding.texts() == null ? "" : finding.texts().language().name(getLocale()),
            finding.texts() == null ? 0 : finding.texts().count()
        };
    }

    /// What a document is called; its handle where it is gone.
    private static String title(DocumentId id, Exhibition exhibition) {
        return exhibition.document(id).map(Document::title).orElse(id.value());
    }

    private static Div line(String style, Component words) {
        var line = new Div(words);
        line.addClassNames("check", style);
        return line;
    }
}
