package org.vitrine.studio.backups;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.vitrine.backups.About;
import org.vitrine.backups.Backup;
import org.vitrine.studio.Exports;

/// One backup in the list, with what can be done about it.
class BackupRow extends ListItem {
    interface Actions {
        /// The file, when it is really carried away.
        Path takeAlong(Backup backup);

        void check(Backup backup);

        void restore(Backup backup);

        void delete(Backup backup);
    }

    BackupRow(Backup backup, Function<Instant, String> moments, Exports exports, Actions actions) {
        var about = backup.about();
        var when = about == null ? backup.name() : moments.apply(about.madeAt());
        addClassName("person-row");
        add(names(backup, about, when), state(backup, moments));
        var space = new Span();
        space.addClassName("grow");
        add(
                space,
                download(backup, when, exports, actions),
                button("backups.check", "backups.check.of", when, () -> actions.check(backup)));
        if (about != null) {
            add(button("backups.restore", "backups.restore.of", when, () -> actions.restore(backup)));
        }
        add(button("backups.delete", "backups.delete.of", when, () -> actions.delete(backup)));
    }

    private Component names(Backup backup, @org.jspecify.annotations.Nullable About about, String when) {
        var why = about == null
                ? getTranslation("backups.unreadable")
                : about.madeBy() == null
                        ? getTranslation("backups.occasion." + about.occasion().name())
                        : getTranslation("backups.occasion." + about.occasion().name() + ".by", about.madeBy());
        var names = new Span();
        names.getElement()
                .appendChild(
                        new Element("b").setText(when),
                        new Element("small").setText(size(backup.bytes(), getLocale()) + " · " + why));
        return names;
    }

    private Component state(Backup backup, Function<Instant, String> moments) {
        var checkup = backup.checkup();
        var badge = new Span(
                checkup == null
                        ? getTranslation("backups.unchecked")
                        : getTranslation(checkup.problem() == null ? "backups.sound" : "backups.unsound"));
        badge.addClassNames(
                "badge", checkup == null ? "badge--plain" : checkup.problem() == null ? "badge--ok" : "badge--error");
        if (checkup != null) {
            badge.setTitle(
                    checkup.problem() == null
                            ? getTranslation("backups.checked-at", moments.apply(checkup.at()))
                            : checkup.problem());
        }
        return badge;
    }

    private Component download(Backup backup, String when, Exports exports, Actions actions) {
        var handler = exports.counted(download -> {
            var file = actions.takeAlong(backup);
            download.setFileName(backup.name());
            download.setContentType("application/zip");
            download.setContentLength(Files.size(file));
            Files.copy(file, download.getOutputStream());
        });
        var link = new Anchor(handler, AttachmentType.INLINE, getTranslation("backups.download"));
        link.setAriaLabel(getTranslation("backups.download.of", when));
        link.addClassName("button-link");
        return link;
    }

    private Button button(String label, String description, String when, Runnable action) {
        var button = new Button(getTranslation(label), _ -> action.run());
        button.setAriaLabel(getTranslation(description, when));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    static String size(long bytes, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return bytes < 1 << 20
                ? format.format(bytes / 1024.0) + " KB"
                : bytes < 1 << 30
                        ? format.format(bytes / 1048576.0) + " MB"
                        : format.format(bytes / 1073741824.0) + " GB";
    }
}
