package org.vitrine.media;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRepository {
    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptFile file, Instant now) {
        jdbc.sql("""
                        insert into attached_file (sha256, media_type, file_name, byte_count, added_at)
                        select :sha256, :mediaType, :fileName, :byteCount, :now
                        where not exists (select 1 from attached_file where sha256 = :sha256)
                        """)
                .param("sha256", file.id().sha256())
                .param("mediaType", file.mediaType())
                .param("fileName", file.fileName())
                .param("byteCount", file.byteCount())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptFile> find(FileId id) {
        return jdbc.sql("select * from attached_file where sha256 = :sha256")
                .param("sha256", id.sha256())
                .query((row, _) -> new KeptFile(
                        new FileId(row.getString("sha256")),
                        row.getString("media_type"),
                        row.getString("file_name"),
                        row.getLong("byte_count")))
                .optional();
    }
}
