package org.vitrine.exhibits.review;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;

/// Whom a comment names: `@ada` names the person who signs in as ada.
final class Mentions {
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([\\p{L}\\p{N}._@-]+)");

    private Mentions() {}

    static Set<AccountId> in(String body, Collection<Account> people) {
        var found = new LinkedHashSet<AccountId>();
        NAME.matcher(body).results().map(match -> match.group(1)).forEach(written -> {
            // A full stop behind a name belongs to the sentence, unless it belongs to the name.
            for (var name = written; !name.isEmpty(); name = name.substring(0, name.length() - 1)) {
                var wanted = name.toLowerCase(Locale.ROOT);
                var named = people.stream()
                        .filter(person ->
                                person.username().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst();
                if (named.isPresent()) {
                    found.add(named.get().id());
                    break;
                }
                if (Character.isLetterOrDigit(name.charAt(name.length() - 1))) {
                    break;
                }
            }
        });
        return found;
    }
}
