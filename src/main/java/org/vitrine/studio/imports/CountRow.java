package org.vitrine.studio.imports;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.text.NumberFormat;
import org.vitrine.interchange.intake.ImportJob.Counts;

/// How many documents are new, changed, as they were, or left out.
final class CountRow extends DescriptionList {
    /// @param willBe whether this is only what would come of it
    CountRow(Counts counts, boolean willBe) {
        addClassName("import-counts");
        add(getTranslation("imports.count.fresh"), counts.fresh());
        add(getTranslation("imports.count.updated"), counts.updated());
        add(getTranslation("imports.count.unchanged"), counts.unchanged());
        add(
                willBe ? getTranslation("imports.count.to-refuse") : getTranslation("imports.count.refused"),
                counts.refused());
    }

    private void add(String name, long count) {
        var pair = new Div(
                new DescriptionList.Term(name),
                new DescriptionList.Description(
                        NumberFormat.getIntegerInstance(getLocale()).format(count)));
        add(pair);
    }
}
