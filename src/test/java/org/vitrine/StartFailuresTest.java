package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class StartFailuresTest {
    @TempDir
    Path folder;

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "a file where the folder should be");
        var context = new GenericApplicationContext();
        context.setEnvironment(new MockEnvironment().withProperty("vitrine.data", file.toString()));

        assertThatThrownBy(() -> new DataFolder().initialize(context)).satisfies(failure -> {
            var analysis = new StartFailures().analyze(failure);
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains(file.toString());
            assertThat(analysis.getAction()).contains("VITRINE_DATA");
        });
    }

    @Test
    void aDatabaseThatAnotherProcessHoldsIsSaidToBeInUse() {
        var locked = new SQLException("locked", "90020", ErrorCode.DATABASE_ALREADY_OPEN_1);

        var analysis = new StartFailures().analyze(new IllegalStateException(locked));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("another Vitrine is running");
    }
}
