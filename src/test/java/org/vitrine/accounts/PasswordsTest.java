package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void lengthIsAllThatIsAskedFor() {
        assertThat(passwords.flaw("elevenchars", "ada")).contains(PasswordFlaw.TOO_SHORT);
        assertThat(passwords.flaw("twelve chars", "ada")).isEmpty();
        assertThat(passwords.flaw("lantern ".repeat(25), "ada")).isEmpty();
        assertThat(passwords.flaw("lantern ".repeat(25) + "!", "ada")).contains(PasswordFlaw.TOO_LONG);
    }

    @Test
    void whatGuessersTryFirstIsNotTaken() {
        assertThat(passwords.flaw("Password1234", "ada")).contains(PasswordFlaw.TOO_COMMON);
        assertThat(passwords.flaw("abababababab", "ada")).contains(PasswordFlaw.TOO_COMMON);
        assertThat(passwords.flaw("Ada.Lovelace", "ada.lovelace")).contains(PasswordFlaw.IS_THE_USERNAME);
    }

    @Test
    void aPasswordWithAFlawIsNeverKept() {
        assertThatThrownBy(() -> passwords.hash("short", "ada"))
                .isInstanceOfSatisfying(
                        PasswordRefusedException.class,
                        refused -> assertThat(refused.flaw()).isEqualTo(PasswordFlaw.TOO_SHORT));
    }

    @Test
    void aPasswordMatchesToItsLastCharacterAndHoweverItIsTyped() {
        var hash = passwords.hash("crème brûlée ".repeat(10), "ada");
        assertThat(hash).doesNotContain("crème").hasSizeLessThanOrEqualTo(200);
        assertThat(passwords.match("cre\u0300me bru\u0302le\u0301e ".repeat(10), hash))
                .isTrue();
        assertThat(passwords.match("crème brûlée ".repeat(9) + "crème brûlée", hash))
                .isFalse();
    }

    @Test
    void nothingMatchesWhereThereIsNoPassword() {
        assertThat(passwords.match("nobody's password", null)).isFalse();
    }
}
