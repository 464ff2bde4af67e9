package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vitrine.exhibits.Difference;
import org.vitrine.exhibits.Difference.Fate;

/// What has changed since the last edition, in words: a line for the front, for each section and for each page.
final class DifferenceWords {
    private DifferenceWords() {}

    static List<String> of(Difference difference, Component speaker) {
        var lines = new ArrayList<String>();
        if (!difference.front().isEmpty()) {
            lines.add(speaker.getTranslation("builder.changes.front"));
        }
        difference
                .sections()
                .forEach(section -> lines.add(speaker.getTranslation(
                        "builder.changes.section."
                                + section.fates().iterator().next().name(),
                        named(section.title(), speaker))));
        difference.pages().forEach(page -> lines.add(page(page, speaker)));
        difference
                .languages()
                .forEach(language -> lines.add(speaker.getTranslation(
                        "builder.changes.language."
                                + language.fates().iterator().next().name(),
                        language.language().name(Locale.ENGLISH),
                        language.words().size())));
        return List.copyOf(lines);
    }

    private static String page(Difference.OfPage page, Component speaker) {
        var title = named(page.title(), speaker);
        if (page.fates().contains(Fate.ADDED) || page.fates().contains(Fate.REMOVED)) {
            return speaker.getTranslation(
                    "builder.changes.page." + page.fates().iterator().next().name(), title);
        }
        var parts = new ArrayList<String>();
        if (page.fates().contains(Fate.MOVED)) {
            parts.add(speaker.getTranslation("builder.changes.moved"));
        }
        if (!page.words().isEmpty()) {
            parts.add(speaker.getTranslation("builder.changes.title"));
        }
        for (var fate : Fate.values()) {
            var count = page.blocks().stream()
                    .filter(block -> block.fates().contains(fate))
                    .count();
            if (count > 0) {
                parts.add(speaker.getTranslation("builder.changes.blocks." + fate.name(), count));
            }
        }
        return speaker.getTranslation(
                "builder.changes.page", title, parts.stream().collect(Collectors.joining(", ")));
    }

    private static String named(String title, Component speaker) {
        return title.isBlank() ? speaker.getTranslation("history.exhibit.untitled") : title;
    }
}
