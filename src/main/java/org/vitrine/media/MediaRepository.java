package org.vitrine.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MediaRepository {
    private final JdbcClient jdbc;

    MediaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Picture picture, Instant now) {
        jdbc.sql("""
                        insert into media (sha256, media_type, file_name, width, height, byte_count, added_at)
                        select :sha256, :mediaType, :fileName, :width, :height, :byteCount, :now
                        where not exists (select 1 from media where sha256 = :sha256)
                        """)
                .param("sha256", picture.id().sha256())
                .param("mediaType", picture.mediaType())
                .param("fileName", picture.fileName())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("byteCount", picture.byteCount())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A page of a file of several, or the only one.
    void insertPage(MediaId source, int page, MediaId picture, @Nullable String words) {
        jdbc.sql("""
                        insert into media_page (source, page, sha256, words)
                        select :source, :page, :sha256, :words
                        where not exists (select 1 from media_page where source = :source and page = :page)
                        """)
                .param("source", source.sha256())
                .param("page", page)
                .param("sha256", picture.sha256())
                .param("words", words)
                .update();
    }

    boolean hasPage(MediaId source, int page) {
        return jdbc.sql("select count(*) from media_page where source = :source and page = :page")
                        .param("source", source.sha256())
                        .param("page", page)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Leaf> pages(MediaId source) {
        return jdbc.sql("""
                        select m.*, p.page, p.words from media_page p join media m on m.sha256 = p.sha256
                        where p.source = :source order by p.page
                        """)
                .param("source", source.sha256())
                .query((row, number) -> new Leaf(picture(row, number), row.getInt("page"), row.getString("words")))
                .list();
    }

    Optional<Picture> find(MediaId id) {
        return jdbc.sql("select * from media where sha256 = :sha256")
                .param("sha256", id.sha256())
                .query(MediaRepository::picture)
                .optional();
    }

    private static Picture picture(ResultSet row, int number) throws SQLException {
        return new Picture(
                new MediaId(row.getString("sha256")),
                row.getString("media_type"),
                row.getString("file_name"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("byte_count"));
    }
}
