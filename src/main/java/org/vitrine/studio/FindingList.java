package org.vitrine.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.vitrine.interchange.Finding;

/// What was noticed in something that came from outside, to be read here or taken along as a list.
public final class FindingList extends Div {
    /// @param name of what was read, for the name of the list
    public FindingList(String name, List<Finding> findings) {
        addClassName("finding-list");
        var list = new UnorderedList();
        list.addClassName("findings");
        findings.forEach(finding -> {
            var item = new ListItem(new Paragraph(finding.text(getLocale())));
            item.addClassNames("finding", finding.isError() ? "finding--error" : "finding--warn");
            list.add(item);
        });
        add(list);
        if (!findings.isEmpty()) {
            add(download(name, findings));
        }
    }

    private Anchor download(String name, List<Finding> findings) {
        var lines = findings.stream()
                .map(finding -> finding.text(getLocale()))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        var fileName = getTranslation("findings.file", name.replaceAll("[\\\\/:*?\"<>|]", "-"));
        var handler = DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                new ByteArrayInputStream(lines), fileName, "text/plain; charset=utf-8", lines.length));
        return new Anchor(handler, getTranslation("findings.download"));
    }
}
