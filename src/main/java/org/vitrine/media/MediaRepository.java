package org.vitrine.media;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
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

    Optional<Picture> find(MediaId id) {
        return jdbc.sql("select * from media where sha256 = :sha256")
                .param("sha256", id.sha256())
                .query((row, _) -> new Picture(
                        new MediaId(row.getString("sha256")),
                        row.getString("media_type"),
                        row.getString("file_name"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getLong("byte_count")))
                .optional();
    }
}
