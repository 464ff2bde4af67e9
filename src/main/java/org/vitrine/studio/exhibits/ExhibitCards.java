package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.vitrine.studio.Moments;

/// Exhibits as cards.
final class ExhibitCards extends UnorderedList {
    ExhibitCards(List<ExhibitSummary> exhibits, Moments moments) {
        addClassName("exhibit-cards");
        exhibits.forEach(exhibit -> add(new ExhibitCard(exhibit, moments.ago(exhibit.changedAt()))));
    }
}
