package org.vitrine.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Says when something happened, as one says it: "4 minutes ago", "yesterday", "2 March".
@Component
public class Moments {
    private static final int DAYS_WITH_A_NAME = 7;

    private final I18NProvider texts;
    private final Clock clock;

    Moments(I18NProvider texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// For whoever looks at this moment, where they are.
    public String ago(Instant moment) {
        return ago(moment, zone(), UI.getCurrent().getLocale());
    }

    /// The time of the day, `14:32`, where whoever looks is.
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", UI.getCurrent().getLocale())
                .withZone(zone())
                .format(moment);
    }

    /// Day and time, `2 March 2026, 14:32`, where whoever looks is.
    public String exactly(Instant moment) {
        var locale = UI.getCurrent().getLocale();
        var then = moment.atZone(zone());
        return locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).format(then)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(then);
    }

    /// Day, time and zone: for what is to happen.
    public String exactlyInZone(Instant moment) {
        return texts.getTranslation("moments.in-zone", UI.getCurrent().getLocale(), exactly(moment), zone().getId());
    }

    /// By which clock whoever looks lives.
    public ZoneId zoneOfWhoLooks() {
        return zone();
    }

    String ago(Instant moment, ZoneId zone, Locale locale) {
        var now = clock.instant().atZone(zone);
        var then = moment.atZone(zone);
        var minutes = Duration.between(then, now).toMinutes();
        if (minutes < 1) {
            return texts.getTranslation("moments.now", locale);
        }
        if (minutes < 60) {
            return texts.getTranslation("moments.minutes", locale, minutes);
        }
        var days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
        if (days == 0) {
            return texts.getTranslation("moments.hours", locale, minutes / 60);
        }
        if (days == 1) {
            return texts.getTranslation("moments.yesterday", locale);
        }
        if (days < DAYS_WITH_A_NAME) {
            return DateTimeFormatter.ofPattern("EEEE", locale).format(then);
        }
        if (then.getYear() == now.getYear()) {
            return DateTimeFormatter.ofPattern(locale.getLanguage().equals("en") ? "d MMMM" : "d. MMMM", locale)
                    .format(then);
        }
        return locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(then)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(then);
    }

    private static ZoneId zone() {
        var id = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
        } catch (DateTimeException unknownToThisJava) {
            return ZoneId.systemDefault();
        }
    }
}
