package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.Account;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.OwnedExhibit;

/// Asks who is to own one exhibit, or several of somebody, in their place.
class NewOwnerDialog extends Dialog {
    interface Hand {
        void handOver(Collection<ExhibitId> exhibits, Account to, boolean stays);
    }

    /// @param exhibits of which some are chosen here, where there are more than one
    /// @param suggested who is chosen already
    NewOwnerDialog(
            Account from,
            List<OwnedExhibit> exhibits,
            List<Account> candidates,
            @Nullable Account suggested,
            Hand hand) {
        setHeaderTitle(
                exhibits.size() == 1
                        ? getTranslation("members.hand-over.title", title(exhibits.getFirst()))
                        : getTranslation("members.hand-over.title.all", from.displayName()));
        setWidth("32rem");
        var which = new CheckboxGroup<OwnedExhibit>(getTranslation("members.hand-over.which"));
        which.setItems(exhibits);
        which.setItemLabelGenerator(this::title);
        which.setValue(Set.copyOf(exhibits));
        which.setVisible(exhibits.size() > 1);
        which.setManualValidation(true);
        which.addClassName("member-exhibits");
        var to = new ComboBox<Account>(getTranslation("members.hand-over.to"));
        to.setItems(candidates.stream()
                .filter(candidate -> !candidate.id().equals(from.id()))
                .toList());
        to.setItemLabelGenerator(
                account -> getTranslation("comments.mention.one", account.displayName(), account.username()));
        to.setHelperText(getTranslation("members.add.who.help"));
        to.setValue(suggested);
        to.setWidthFull();
        to.setManualValidation(true);
        var stays = new Checkbox(getTranslation("members.hand-over.stays", from.displayName()), true);
        var fields = new Div(which, to, stays);
        fields.addClassNames("fields", "member-fields");
        add(fields);
        var act = new Button(getTranslation("members.hand-over.act"), _ -> {
            which.setInvalid(which.getValue().isEmpty());
            which.setErrorMessage(getTranslation("members.hand-over.which.missing"));
            to.setInvalid(to.getValue() == null);
            to.setErrorMessage(getTranslation("members.add.missing"));
            if (to.getValue() != null && !which.getValue().isEmpty()) {
                close();
                hand.handOver(
                        exhibits.stream()
                                .filter(which.getValue()::contains)
                                .map(OwnedExhibit::id)
                                .toList(),
                        to.getValue(),
                        stays.getValue());
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), act);
        to.focus();
    }

    private String title(OwnedExhibit exhibit) {
        var title = exhibit.title().isBlank() ? getTranslation("exhibits.untitled") : exhibit.title();
        return exhibit.isBinned() ? getTranslation("members.in-bin", title) : title;
    }
}
