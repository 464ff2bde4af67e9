package org.vitrine.exhibits.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Role;

class MentionsTest {
    private final Account ada = person("ada");
    private final Account dots = person("a.b");
    private final Account mail = person("ben@example.org");

    @Test
    void aNameBehindAnAtSignNamesSomebodyWhateverFollowsIt() {
        assertThat(Mentions.in("@Ada, see what @a.b. wrote", List.of(ada, dots)))
                .containsExactly(ada.id(), dots.id());
        assertThat(Mentions.in("(@ben@example.org)", List.of(mail))).containsExactly(mail.id());
    }

    @Test
    void whatOnlyLooksLikeANameNamesNobody() {
        assertThat(Mentions.in("mail to x@ada", List.of(ada))).isEmpty();
        assertThat(Mentions.in("@adam @ @. ada", List.of(ada))).isEmpty();
    }

    private static Account person(String username) {
        return new Account(AccountId.create(), username, username, Role.CURATOR, true);
    }
}
