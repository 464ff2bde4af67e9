package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.publishing.Finding;

/// What the checks before publishing have found, each a way to its place.
class Checks extends Div {
    Checks(List<Finding> findings, ExhibitContent content, Consumer<Finding> go) {
        addClassName("checklist");
        if (findings.isEmpty()) {
            add(line("check--passed", new Span(getTranslation("builder.checks.none"))));
        }
        for (var finding : findings) {
            var words = getTranslation("builder.check." + finding.kind().name(), arguments(finding, content));
            if (finding.page() == null && finding.texts() == null) {
                add(line(style(finding), new Span(words)));
            } else {
                var link = new Anchor("#", words);
                link.getElement()
                        .addEventListener("click", _ -> go.accept(finding))
                        .preventDefault();
                add(line(style(finding), link));
            }
        }
    }

    private static String style(Finding finding) {
        return finding.isError() ? "check--failed" : "check--warn";
    }

    private Object[] arguments(Finding finding, ExhibitContent content) {
        var page = finding.page() == null
                ? ""
                : content.page(finding.page()).map(found -> found.title()).orElse("");
        return new Object[] {
            finding.page() == null ? getTranslation("translate.cover") : page,
            finding.document() == null ? "" : finding.document().value(),
            finding.texts() == null ? "" : finding.texts().language().name(getLocale()),
            finding.texts() == null ? 0 : finding.texts().count()
        };
    }

    private static Div line(String style, com.vaadin.flow.component.Component words) {
        var line = new Div(words);
        line.addClassNames("check", style);
        return line;
    }
}
