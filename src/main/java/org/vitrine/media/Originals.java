package org.vitrine.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files of pictures, recordings and all others as they came, by the keys under which they are kept. They are only
/// ever added: a copy of them is whole whenever it is made after the database's.
@Component
public class Originals implements AutoCloseable {
    private final Stores stores;
    private final MediaSettings settings;

    @Autowired
    Originals(Stores stores, MediaSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    /// Those of a house that is not running.
    public static Originals of(Environment environment) {
        var settings = Binder.get(environment)
                .bind("vitrine.media", MediaSettings.class)
                .get();
        return new Originals(new Stores(settings), settings);
    }

    /// The keys of all files that a database knows.
    public List<String> keys(JdbcClient database) {
        var pictures = database.sql("select sha256 from media union select source from media_page")
                .query((row, _) -> Stores.original(new MediaId(row.getString(1))))
                .list();
        var others = database.sql("select sha256 from attached_file")
                .query((row, _) -> Stores.attached(new FileId(row.getString(1))))
                .list();
        return Stream.concat(pictures.stream(), others.stream()).sorted().toList();
    }

    /// How many bytes they are, as far as the database says so.
    public long bytes(JdbcClient database) {
        return database.sql("""
                        select coalesce((select sum(byte_count) from media), 0)
                            + coalesce((select sum(byte_count) from attached_file), 0)
                        """).query(Long.class).single();
    }

    public Optional<InputStream> open(String key) throws IOException {
        return stores.originals().open(key);
    }

    public boolean holds(String key) {
        return stores.originals().isKept(key);
    }

    /// An empty file to be filled and then kept.
    public Path unfinished() throws IOException {
        Files.createDirectories(settings.scratch());
        return Files.createTempFile(settings.scratch(), "original-", ".in");
    }

    /// @param file is gone from where it was afterwards
    public void keep(String key, Path file) {
        stores.originals().keep(key, file);
    }

    @Override
    public void close() {
        stores.destroy();
    }
}
