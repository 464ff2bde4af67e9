package org.vitrine.studio.institution;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.vitrine.house.Institution;

/// What the house is called, and where it is.
final class NameForm extends Div {
    private final Desk desk;
    private final TextField name = line("name", Institution.LONGEST_NAME);
    private final TextField shortName = line("short-name", Institution.LONGEST_SHORT_NAME);
    private final TextField tagline = line("tagline", Institution.LONGEST_LINE);
    private final TextField place = line("place", Institution.LONGEST_NAME);
    private final TextField webAddress = line("web-address", Institution.LONGEST_LINE);
    private final TextArea address = new TextArea();
    private final EmailField email = new EmailField();

    NameForm(Desk desk) {
        this.desk = desk;
        addClassName("institution-form");
        address.setLabel(getTranslation("institution.address"));
        address.setHelperText(getTranslation("institution.address.help"));
        address.setMaxLength(Institution.LONGEST_LINE);
        email.setLabel(getTranslation("institution.email"));
        email.setHelperText(getTranslation("institution.email.help"));
        email.setManualValidation(true);
        fill(desk.now());
        name.setRequiredIndicatorVisible(true);
        listen(name, "institution.name.missing");
        listen(shortName, "");
        listen(tagline, "");
        listen(place, "");
        listen(webAddress, "institution.web-address.wrong");
        listen(address, "");
        listen(email, "institution.email.wrong");
        add(name, shortName, tagline, place, webAddress, address, email);
    }

    private void fill(Institution now) {
        name.setValue(now.name());
        shortName.setValue(text(now.shortName()));
        tagline.setValue(text(now.tagline()));
        place.setValue(text(now.place()));
        webAddress.setValue(text(now.webAddress()));
        address.setValue(text(now.address()));
        email.setValue(text(now.email()));
    }

    private TextField line(String key, int longest) {
        var field = new TextField(getTranslation("institution." + key));
        field.setHelperText(getTranslation("institution." + key + ".help"));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    private <C extends AbstractField<C, String> & HasValidation> void listen(C field, String wrong) {
        field.addValueChangeListener(_ -> {
            var refused = isRefused(field);
            field.setErrorMessage(wrong.isEmpty() ? "" : getTranslation(wrong));
            field.setInvalid(refused);
            desk.refuse(field, refused);
            if (!isRefused(name) && !isRefused(webAddress) && !isRefused(email)) {
                desk.change(this::read);
            }
        });
    }

    private boolean isRefused(Object field) {
        if (field == name) {
            return name.getValue().isBlank();
        }
        if (field == webAddress) {
            return !webAddress.getValue().isBlank()
                    && !Institution.isWebAddress(webAddress.getValue().strip());
        }
        return field == email
                && !email.getValue().isBlank()
                && !email.getValue().strip().matches("[^@\\s]+@[^@\\s]+");
    }

    private Institution read(Institution now) {
        return new Institution(
                name.getValue(),
                shortName.getValue(),
                tagline.getValue(),
                place.getValue(),
                address.getValue(),
                email.getValue(),
                webAddress.getValue(),
                now.looks(),
                now.texts());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
