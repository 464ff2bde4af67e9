package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An address of an entry in an authority file.
final class AuthorityRow extends Div implements Rows.Row<URI> {
    // Public because a Binder reads records by reflection.
    public record Address(@Nullable URI address) {}

    private final TextField address = new TextField();
    private final Binder<Address> form = new Binder<>(Address.class);

    AuthorityRow() {
        addClassName("fields");
        address.setLabel(getTranslation("entries.authority.address"));
        address.setHelperText(getTranslation("entries.authority.hint"));
        address.setPlaceholder("https://www.wikidata.org/entity/Q…");
        add(address);
        form.forField(address)
                .asRequired(getTranslation("headings.authority-unreadable"))
                .withConverter(new WebAddress(getTranslation("headings.authority-unreadable")))
                .bind("address");
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(URI value) {
        form.readRecord(new Address(value));
    }

    @Override
    public Optional<URI> read() {
        return Written.in(form).map(Address::address);
    }

    @Override
    public boolean isBlank() {
        return address.isEmpty();
    }

    @Override
    public void focus() {
        address.focus();
    }

    @Override
    public String summary() {
        return address.getValue();
    }
}
