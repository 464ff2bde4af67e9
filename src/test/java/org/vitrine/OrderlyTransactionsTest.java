package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OrderlyTransactionsTest {
    private static final int EDITORS = 3;
    private static final int SAVES = 60;
    private static final int THINGS = 80;

    @TempDir
    private Path folder;

    private HikariDataSource dataSource;
    private PlatformTransactionManager transactions;
    private JdbcClient jdbc;

    @BeforeEach
    void openTheDatabase() {
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl("jdbc:h2:file:" + folder.resolve("vitrine") + ";WRITE_DELAY=0");
        dataSource.setUsername("vitrine");
        transactions = new OrderlyTransactions(dataSource);
        jdbc = JdbcClient.create(dataSource);
        jdbc.sql("create table thing (id int primary key, version bigint not null)")
                .update();
    }

    @AfterEach
    void closeTheDatabase() {
        dataSource.close();
    }

    @Test
    void whoRollsBackTakesNothingBackThatOthersHaveSaved() throws Exception {
        try (var threads = Executors.newFixedThreadPool(EDITORS)) {
            for (var thing = 0; thing < THINGS; thing++) {
                var id = thing;
                jdbc.sql("insert into thing (id, version) values (?, 0)")
                        .param(id)
                        .update();
                Callable<Object> editor = () -> {
                    for (var saved = 0; saved < SAVES; ) {
                        saved += save(id) ? 1 : 0;
                    }
                    return id;
                };
                for (var done : threads.invokeAll(
                        Stream.generate(() -> editor).limit(EDITORS).toList())) {
                    done.get();
                }
                assertThat(version(id))
                        .as("each save that was confirmed counts, thing %s", id)
                        .isEqualTo(EDITORS * SAVES);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"jdbc:h2:file:./vitrine;WRITE_DELAY=0, true", "jdbc:postgresql://localhost/vitrine, false"})
    void onlyTheEmbeddedDatabaseNeedsIt(String url, boolean isUsed) {
        new ApplicationContextRunner()
                .withBean(DataSource.class, () -> dataSource)
                .withPropertyValues("spring.datasource.url=" + url)
                .withUserConfiguration(OrderlyTransactions.class)
                .run(context -> assertThat(context.getBeansOfType(OrderlyTransactions.class))
                        .hasSize(isUsed ? 1 : 0));
    }

    private boolean save(int id) {
        var seen = version(id);
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(transaction -> {
            var isSaved = jdbc.sql("update thing set version = version + 1 where id = ? and version = ?")
                            .params(id, seen)
                            .update()
                    == 1;
            if (!isSaved) {
                transaction.setRollbackOnly();
            }
            return isSaved;
        }));
    }

    private long version(int id) {
        return jdbc.sql("select version from thing where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
