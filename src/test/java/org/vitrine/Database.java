package org.vitrine;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// The databases that Vitrine runs on, each with all its tables, for tests that need no application.
///
/// Each is started when it is first asked for and lasts as long as the tests.
public enum Database {
    H2(() -> "jdbc:h2:mem:vitrine-test-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "vitrine"),
    POSTGRESQL(Database::startPostgreSQL, "postgres");

    private final Supplier<String> url;
    private final String username;
    private HikariDataSource dataSource;

    Database(Supplier<String> url, String username) {
        this.url = url;
        this.username = username;
    }

    public synchronized HikariDataSource dataSource() {
        if (dataSource == null) {
            dataSource = new HikariDataSource();
            dataSource.setJdbcUrl(url.get());
            dataSource.setUsername(username);
            dataSource.setMaximumPoolSize(8);
            Flyway.configure().dataSource(dataSource).load().migrate();
        }
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(dataSource());
    }

    /// The service with its `@Transactional` methods at work, which `new` alone does not give.
    @SuppressWarnings("unchecked")
    public <T> T transactional(T service) {
        var proxy = new ProxyFactory(service);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(transactions(), new AnnotationTransactionAttributeSource(false)));
        return (T) proxy.getProxy();
    }

    /// Empties every table.
    public void empty() {
        var schema = this == H2 ? "PUBLIC" : "public";
        List<String> tables = jdbc().sql("""
                        select table_name from information_schema.tables
                        where table_schema = :schema and table_type = 'BASE TABLE'
                        """).param("schema", schema).query(String.class).list().stream()
                .filter(table -> !table.toLowerCase(Locale.ROOT).startsWith("flyway"))
                .toList();
        // Most are empty, and looking is cheaper than emptying.
        var filled = jdbc().sql(tables.stream()
                        .map(table -> "select '%s' from (values (1)) v(n) where exists (select 1 from \"%s\")"
                                .formatted(table, table))
                        .collect(Collectors.joining(" union all ")))
                .query(String.class)
                .list();
        if (filled.isEmpty()) {
            return;
        }
        switch (this) {
            case H2 -> {
                jdbc().sql("set referential_integrity false").update();
                filled.forEach(table ->
                        jdbc().sql("truncate table \"%s\"".formatted(table)).update());
                jdbc().sql("set referential_integrity true").update();
            }
            // Truncating makes the files of a table and its indexes anew, which takes far longer than a few rows.
            case POSTGRESQL ->
                jdbc().sql(filled.stream()
                                .map("delete from \"%s\";"::formatted)
                                .collect(Collectors.joining(
                                        "",
                                        "set session_replication_role = replica;",
                                        "set session_replication_role = origin")))
                        .update();
        }
    }

    private static String startPostgreSQL() {
        try {
            var server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
