package org.vitrine.studio;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What every window of the studio has in common: how it speaks of failures, of a lost connection and of a session that
/// has ended.
@Component
class StudioService implements VaadinServiceInitListener {
    private final I18NProvider texts;

    StudioService(I18NProvider texts) {
        this.texts = texts;
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
