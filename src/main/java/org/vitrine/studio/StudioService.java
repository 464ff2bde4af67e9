package org.vitrine.studio;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.library.Documents;
import tools.jackson.databind.json.JsonMapper;

/// What every window of the studio has in common: how it speaks of failures, of a lost connection and of a session that
/// has ended.
@Component
class StudioService implements VaadinServiceInitListener {
    private final I18NProvider texts;
    private final CurrentAccount currentAccount;
    private final StudioScript script;
    private final Exhibits exhibits;
    private final Documents documents;
    private final JsonMapper json;

    StudioService(
            I18NProvider texts,
            CurrentAccount currentAccount,
            StudioScript script,
            Exhibits exhibits,
            Documents documents,
            JsonMapper json) {
        this.texts = texts;
        this.currentAccount = currentAccount;
        this.script = script;
        this.exhibits = exhibits;
        this.documents = documents;
        this.json = json;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(new StudioErrorHandler()));
        service.addUIInitListener(window -> {
            var ui = window.getUI();
            var reconnecting = ui.getReconnectDialogConfiguration();
            reconnecting.setDialogText(ui.getTranslation("errors.connection-lost"));
            reconnecting.setDialogTextGaveUp(ui.getTranslation("errors.connection-gone"));
            currentAccount
                    .current()
                    .ifPresent(account -> ui.add(new Palette(script, exhibits, documents, json, account)));
        });
    }

    private SystemMessages systemMessages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("errors.session-expired.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("errors.session-expired.text", locale));
        messages.setInternalErrorCaption(texts.getTranslation("errors.internal.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("errors.internal.text", locale));
        return messages;
    }
}
