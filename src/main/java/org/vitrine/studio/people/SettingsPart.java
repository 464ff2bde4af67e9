package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// A part of somebody's settings: a title, what it is about, and the fields.
class SettingsPart extends Section {
    private final H2 title = new H2();
    private final Paragraph hint = new Paragraph();

    SettingsPart() {
        hint.addClassName("hint");
        addClassName("settings__part");
        add(title, hint);
    }

    SettingsPart(String title, String text, Component... fields) {
        this();
        about(title, text);
        add(fields);
    }

    final void about(String what, String text) {
        title.setText(what);
        hint.setText(text);
    }

    /// Replaces the fields.
    final void show(Component... fields) {
        getChildren().skip(2).toList().forEach(this::remove);
        add(fields);
    }
}
