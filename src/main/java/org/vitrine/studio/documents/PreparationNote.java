package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.vitrine.media.Preparation;
import org.vitrine.media.Preparation.Failure;
import org.vitrine.studio.Pictures;
import org.vitrine.studio.Watch;

/// How far the house is with its pictures, and which of them could not be prepared. Not to be seen when all is well.
final class PreparationNote extends Div {
    private final Preparation preparation;
    private final Span progress = new Span();
    private final NativeDetails failed = new NativeDetails();
    private final Watch watch;
    private List<Failure> shown = List.of();

    PreparationNote(Preparation preparation) {
        this.preparation = preparation;
        addClassName("preparation-note");
        progress.getElement().setAttribute("role", "status");
        add(progress, failed);
        watch = new Watch(this, this::show);
    }

    private boolean show() {
        var left = preparation.underWay();
        var all = preparation.all();
        progress.setText(left == 0 ? "" : getTranslation("library.preparing", all - left, all));
        var failures = preparation.failures();
        if (!failures.equals(shown)) {
            shown = failures;
            failed.setSummaryText(getTranslation("library.not-prepared", failures.size()));
            var list = new UnorderedList();
            failures.forEach(failure -> list.add(item(failure)));
            failed.setContent(list);
        }
        failed.setVisible(!failures.isEmpty());
        setVisible(left > 0 || !failures.isEmpty());
        return left > 0;
    }

    private ListItem item(Failure failure) {
        var again = new Button(getTranslation("scans.retry"), _ -> {
            preparation.retry(failure.picture());
            watch.begin();
        });
        again.addThemeVariants(ButtonVariant.TERTIARY);
        again.setAriaLabel(getTranslation("library.retry", failure.fileName()));
        return new ListItem(
                new Span(getTranslation(
                        "library.failure",
                        failure.fileName(),
                        Pictures.problem(this::getTranslation, failure.problem(), failure.limit()))),
                again);
    }
}
