package org.vitrine.studio;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Every text of the studio, by its key: views ask for it with `getTranslation`.
///
/// A text that is given arguments is a [MessageFormat]; one that is not is shown as it stands.
@Component
class Messages implements I18NProvider {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);
    private static final String BUNDLE = "org.vitrine.studio.messages";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            var text = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
            return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
        } catch (MissingResourceException missing) {
            // A view with one odd label is of more use than none.
            log.error("No text for {} in {}", key, BUNDLE);
            return "!" + key + "!";
        }
    }
}
