package org.vitrine.studio.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.intake.ImportRow;
import org.vitrine.interchange.intake.ImportRow.Outcome;

/// Rows that somebody should look at: what was noticed, and what to do.
final class TroubleList extends UnorderedList {
    /// @param willBe whether this is only what would come of it
    TroubleList(List<ImportRow> rows, boolean willBe) {
        addClassNames("import-rows", "import-troubles");
        rows.forEach(row -> add(item(row, willBe)));
    }

    private ListItem item(ImportRow row, boolean willBe) {
        var number = new Span(getTranslation("imports.row", row.number()));
        number.addClassName("import-row__number");
        var head = new Div(number, ImportWords.outcome(row.outcome(), willBe, this));
        head.addClassName("import-row__head");
        var there = !willBe && row.document() != null && row.outcome() != Outcome.REFUSED;
        if (there) {
            head.add(new Anchor("documents/" + row.document(), row.label()));
        } else {
            var label = new Span(row.label());
            label.addClassName("import-row__title");
            head.add(label);
        }
        var item = new ListItem(head);
        item.addClassName("import-row");
        var findings = new ArrayList<Finding>(row.findings());
        if (row.kept() != null) {
            findings.add(row.kept());
        }
        for (var finding : findings) {
            var what = new Paragraph(finding.text(getLocale()));
            what.addClassName(finding.isError() ? "error-text" : "import-row__remark");
            item.add(what);
            finding.remedy(getLocale()).ifPresent(remedy -> {
                var hint = new Paragraph(remedy);
                hint.addClassName("hint");
                item.add(hint);
            });
        }
        return item;
    }
}
