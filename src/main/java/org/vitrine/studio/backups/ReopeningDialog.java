package org.vitrine.studio.backups;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/// Says that the house is closed for a moment, and goes to the door when it has opened again.
class ReopeningDialog extends Dialog {
    private static final String WAIT = """
            let gone = false;
            setInterval(async () => {
              try {
                const answer = await fetch($0, {cache: 'no-store', redirect: 'manual'});
                if (answer.status === 503) { gone = true; } else if (gone) { location.assign($0); }
              } catch { gone = true; }
            }, 1500);
            """;

    ReopeningDialog() {
        setHeaderTitle(getTranslation("backups.reopening.title"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("28rem");
        var words = new Paragraph(getTranslation("backups.reopening.text"));
        words.getElement().setAttribute("role", "status");
        add(words);
        addAttachListener(_ -> getElement().executeJs(WAIT, "login"));
    }
}
