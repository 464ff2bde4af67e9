package org.vitrine.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The keyboard shortcuts that the server handles. Which keys they are stands in the front end's list of all of them,
/// which is also what the overview shows.
public enum Shortcut {
    SAVE,
    SEGMENT_UP,
    SEGMENT_DOWN,
    PAIR_DOWN,
    PAIR_UP,
    PAIR_JOIN,
    PAIR_SPLIT,
    PAIR_PART,
    ROW_UP,
    ROW_DOWN,
    FIND,
    UNDO,
    COMMENT_SEND,
    PAGE_UP,
    PAGE_DOWN,
    NEXT_OPEN;

    private static final Map<String, Entry> ALL = read();

    private record Entry(
            String id,
            String area,
            List<String> keys,
            @Nullable String event) {}

    /// The ids of all shortcuts and of their areas, as the overview has them.
    static List<String> words() {
        return ALL.values().stream()
                .flatMap(entry -> Stream.of("shortcut." + entry.id(), "area." + entry.area()))
                .distinct()
                .toList();
    }

    /// Its name in the list.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Does something whenever its keys are pressed while the component is there.
    ///
    /// @return one registration for each combination of keys
    public List<ShortcutRegistration> listen(Component lifecycle, Runnable action) {
        var registrations = new ArrayList<ShortcutRegistration>();
        for (var keys : entry().keys()) {
            for (var modifiers : modifiers(keys)) {
                registrations.add(Shortcuts.addShortcutListener(
                        lifecycle, action::run, key(keys), modifiers.toArray(KeyModifier[]::new)));
            }
        }
        return registrations;
    }

    /// Clicks a button whenever its keys are pressed within it or within the component.
    public void click(Button button, Component within) {
        for (var keys : entry().keys()) {
            modifiers(keys)
                    .forEach(modifiers -> button.addClickShortcut(key(keys), modifiers.toArray(KeyModifier[]::new))
                            .listenOn(within));
        }
    }

    /// As `aria-keyshortcuts` has it.
    public String aria() {
        return String.join(" ", entry().keys());
    }

    private Entry entry() {
        var entry = ALL.get(id());
        if (entry == null) {
            throw new IllegalStateException("The list of shortcuts has no " + id());
        }
        return entry;
    }

    private static Key key(String keys) {
        var name = keys.substring(keys.lastIndexOf('+') + 1);
        return Key.of(name.length() == 1 ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static List<List<KeyModifier>> modifiers(String keys) {
        var names = Arrays.asList(keys.split("\\+")).subList(0, keys.split("\\+").length - 1);
        var fixed = names.stream()
                .filter(name -> !name.equals("Mod"))
                .map(name -> KeyModifier.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        return names.contains("Mod")
                ? Stream.of(KeyModifier.CONTROL, KeyModifier.META)
                        .map(modifier -> Stream.concat(fixed.stream(), Stream.of(modifier))
                                .toList())
                        .toList()
                : List.of(fixed);
    }

    private static Map<String, Entry> read() {
        try (var file = new ClassPathResource("shortcuts.json").getInputStream()) {
            return JsonMapper.builder().build().readValue(file, new TypeReference<List<Entry>>() {}).stream()
                    .collect(
                            Collectors.toMap(Entry::id, entry -> entry, (one, _) -> one, java.util.LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The front end is not built: shortcuts.json is not on the class path", e);
        }
    }
}
