package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.SourceRecord;

/// Where a description was taken from. It is a record of what was there: nothing in it is changed here.
final class SourceCard extends Section {
    SourceCard(SourceRecord source) {
        addClassName("aside-part");
        add(new H2(getTranslation("source.heading")), new Paragraph(source.provider()));
        var address = source.address();
        if (address != null) {
            var link = new Anchor(address.toString(), address.toString());
            link.setTarget(AnchorTarget.BLANK);
            add(line(getTranslation("source.address"), link));
        }
        if (source.citation() != null) {
            add(line(getTranslation("source.citation"), new Span(source.citation())));
        }
        if (source.retrieved() != null) {
            add(line(
                    getTranslation("source.retrieved"),
                    new Span(ArchivalDate.of(source.retrieved()).display(getLocale()))));
        }
        if (source.checksum() != null) {
            var checksum = new Span(source.checksum());
            checksum.addClassName("cell-ref");
            add(line(getTranslation("source.checksum"), checksum));
        }
        if (!source.unread().isEmpty()) {
            var lines = new OrderedList();
            source.unread().forEach(unread -> lines.add(new ListItem(unread)));
            lines.addClassName("unread-lines");
            var details = new NativeDetails(
                    getTranslation("source.unread", source.unread().size()));
            details.setContent(lines);
            add(details);
        }
    }

    private static Component line(String name, Component value) {
        var label = new Span(name);
        label.addClassName("field-label");
        var line = new Paragraph(label, value);
        line.addClassName("aside-line");
        return line;
    }
}
