package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final AccountId ADA = AccountId.create();
    private static final AccountId BEN = AccountId.create();

    @TempDir
    private Path folder;

    @Test
    void whatIsEncryptedIsReadAgainAfterARestartAndAsNobodyElses() {
        var kept = here().encrypt("a secret", ADA);
        assertThat(kept).doesNotContain("secret").isNotEqualTo(here().encrypt("a secret", ADA));
        assertThat(here().decrypt(kept, ADA)).contains("a secret");
        assertThat(here().decrypt(kept, BEN)).isEmpty();
        assertThat(here().hash("a word", ADA))
                .isEqualTo(here().hash("a word", ADA))
                .isNotEqualTo(here().hash("a word", BEN));
    }

    @Test
    void itIsMadeWhenFirstNeededForItsOwnerAlone() throws IOException {
        var keys = here();
        assertThat(file()).doesNotExist();
        keys.encrypt("a secret", ADA);
        assertThat(Files.getPosixFilePermissions(file()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        var kept = here().encrypt("a secret", ADA);
        Files.delete(file());
        assertThat(here().decrypt(kept, ADA)).isEmpty();
        Files.writeString(file(), "c2hvcnQ=");
        assertThatThrownBy(() -> here().decrypt(kept, ADA)).isInstanceOf(UncheckedIOException.class);
    }

    private KeyFile here() {
        return new KeyFile(file());
    }

    private Path file() {
        return folder.resolve("keys/second-step.key");
    }
}
