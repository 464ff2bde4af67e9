package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.vitrine.interchange.Finding;

/// What a reader noticed in a file, each with its place.
final class FindingList extends UnorderedList {
    FindingList(List<Finding> findings) {
        addClassName("findings");
        for (var finding : findings) {
            var item = new ListItem(finding.text(getLocale()));
            item.addClassNames("finding", finding.isError() ? "finding--error" : "finding--warn");
            add(item);
        }
    }
}
