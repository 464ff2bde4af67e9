package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
class DatabaseTestTest {

    private final Database database;

    DatabaseTestTest(Database database) {
        this.database = database;
    }

    @RepeatedTest(2)
    void everyTestBeginsOnEmptyTables() {
        assertThat(numberOfPictures()).isZero();
        new Pictures(database.jdbc()).add("kept");
        assertThat(numberOfPictures()).isEqualTo(1);
    }

    @Test
    void whatFailsInATransactionLeavesNothing() {
        var pictures = database.transactional(new Pictures(database.jdbc()));
        assertThatThrownBy(() -> pictures.addAndFail("lost")).isInstanceOf(IllegalStateException.class);
        assertThat(numberOfPictures()).isZero();
    }

    private long numberOfPictures() {
        return database.jdbc()
                .sql("select count(*) from media")
                .query(Long.class)
                .single();
    }

    static class Pictures {
        private final JdbcClient jdbc;

        Pictures(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void add(String sha256) {
            jdbc.sql("""
                            insert into media (sha256, media_type, file_name, width, height, byte_count, added_at)
                            values (:sha256, 'image/png', 'a.png', 1, 1, 1, current_timestamp)
                            """).param("sha256", sha256).update();
        }

        @Transactional
        void addAndFail(String sha256) {
            add(sha256);
            throw new IllegalStateException("on purpose");
        }
    }
}
