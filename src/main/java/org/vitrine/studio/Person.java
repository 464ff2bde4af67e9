package org.vitrine.studio;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vitrine.accounts.AccountId;

/// A person as initials in that person's colour. Stands beside the name, so it is hidden from assistive technology.
public final class Person extends Span {
    private static final int COLOURS = 6;

    public Person(AccountId account, String name) {
        this(name, colour(account));
    }

    /// The number of somebody's colour, from 1: always the same, though not theirs alone.
    public static int colour(AccountId account) {
        return Math.floorMod(account.value().hashCode(), COLOURS) + 1;
    }

    private Person(String name, int colour) {
        super(initials(name));
        addClassNames("person", "person--" + colour);
        getElement().setAttribute("aria-hidden", "true");
    }

    /// What the house itself did.
    public static Person house(String name) {
        return new Person(name, COLOURS);
    }

    /// What stands for a name where there is little room.
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var chosen = words.length < 2 ? words : new String[] {words[0], words[words.length - 1]};
        return Arrays.stream(chosen)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }
}
