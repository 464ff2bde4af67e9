package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.EveryBlock;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.ExhibitExport;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.interchange.ImportReport;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;
import org.vitrine.media.Recordings;
import org.vitrine.media.UnreadableFileException;
import org.vitrine.publishing.NotReadyException;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// Sound, film and files that readers are given: as long as an edition on display gives them, in the way in which it
/// does.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class FilesOnDisplayTest {
    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ExhibitExport export;

    @Autowired
    private ExhibitImport imports;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String unique = UUID.randomUUID().toString();
    private byte[] sound = new byte[0];
    private byte[] report = new byte[0];
    private KeptFile recording;
    private KeptFile file;

    @BeforeEach
    void filesAreKept() {
        sound = Recordings.wav(1);
        System.arraycopy(unique.getBytes(StandardCharsets.US_ASCII), 0, sound, 100, unique.length());
        report = ("Lamps of " + unique).getBytes(StandardCharsets.US_ASCII);
        recording = attachments.store(new ByteArrayInputStream(sound), "tone.wav", FileUse.RECORDING);
        file = attachments.store(new ByteArrayInputStream(report), "internal name.txt", FileUse.DOWNLOAD);
    }

    @Test
    void readersHearAPartOrTheWhole() throws Exception {
        publish(recording("What is heard."));
        var whole = get("/files/" + recording.id());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(sound);
        assertThat(header(whole, "Content-Type")).isEqualTo("audio/wav");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(whole.headers().firstValue("Set-Cookie")).isEmpty();
        var tag = header(whole, "ETag");

        var part = get("/files/" + recording.id(), "Range", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(sound, 100, 200));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-199/" + sound.length);
        assertThat(get("/files/" + recording.id(), "Range", "bytes=-50").body())
                .isEqualTo(Arrays.copyOfRange(sound, sound.length - 50, sound.length));
        assertThat(get("/files/" + recording.id(), "Range", "bytes=8000-").body())
                .isEqualTo(Arrays.copyOfRange(sound, 8000, sound.length));

        var beyond = get("/files/" + recording.id(), "Range", "bytes=" + sound.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + sound.length);
        assertThat(get("/files/" + recording.id(), "Range", "bytes=200-100").statusCode())
                .isEqualTo(200);
        assertThat(get("/files/" + recording.id(), "Range", "bytes=0-1,5-6").statusCode())
                .isEqualTo(200);

        assertThat(get("/files/" + recording.id(), "Range", "bytes=0-9", "If-Range", tag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(get("/files/" + recording.id(), "Range", "bytes=0-9", "If-Range", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/files/" + recording.id(), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        var head = client.send(
                request("/files/" + recording.id()).HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(sound.length));
    }

    @Test
    void readersTakeAFileAlongUnderItsName() throws Exception {
        publish(download("Lamps: 1953.txt"));
        var taken = get("/files/" + file.id() + "/Lamps%201953.txt");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(report);
        assertThat(header(taken, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("Lamps")
                .doesNotContain("internal");
        assertThat(get("/files/" + file.id() + "/lamps.exe").statusCode()).isEqualTo(404);
        assertThat(get("/files/" + file.id() + "/internal%20name.txt").statusCode())
                .isEqualTo(404);
        assertThat(get("/files/" + file.id()).statusCode())
                .as("a file to take along is never opened here")
                .isEqualTo(404);
    }

    @Test
    void whatNoEditionOnDisplayGivesIsNotThere() throws Exception {
        exhibits.create(content(recording("Draft."), download(null)), slug(), Change.CREATED);
        assertThat(get("/files/" + recording.id()).statusCode()).isEqualTo(404);
        assertThat(get("/files/" + file.id() + "/internal%20name.txt").statusCode())
                .isEqualTo(404);
        assertThat(get("/studio/files/" + recording.id()).statusCode())
                .as("the studio's door")
                .isNotEqualTo(200);

        var hidden = recording("For curators.").withLayout(Layout.DEFAULT.withAudience(Layout.Audience.CURATORS));
        publish(hidden, new Block.Text(new BlockId("text"), Layout.DEFAULT, "Seen"));
        assertThat(get("/files/" + recording.id()).statusCode()).isEqualTo(404);

        var shown = publish(recording("Shown."));
        assertThat(get("/files/" + recording.id()).statusCode()).isEqualTo(200);
        publisher.withdraw(shown.id(), null);
        assertThat(get("/files/" + recording.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoDoesNotHearItCanReadIt() {
        assertThatThrownBy(() -> publish(recording(null))).isInstanceOf(NotReadyException.class);
        assertThatThrownBy(() -> publish(recording(null)
                        .withCaptions(List.of(new Attachment.Captions(
                                attachments
                                        .store(
                                                new ByteArrayInputStream(
                                                        EveryBlock.CAPTIONS_TEXT.getBytes(StandardCharsets.UTF_8)),
                                                "words.vtt",
                                                FileUse.CAPTIONS)
                                        .id(),
                                LanguageTag.ENGLISH,
                                null)))))
                .as("no browser shows captions beside sound")
                .isInstanceOf(NotReadyException.class);
    }

    @Test
    void anExhibitComesBackWithItsFiles() throws Exception {
        var draft = exhibits.create(
                content(recording("What is heard."), download("Lamps 1953.txt")), slug(), Change.CREATED);
        var zip = new ByteArrayOutputStream();
        export.writeZip(draft.id(), zip);
        var report = imports.importZip(new ByteArrayInputStream(zip.toByteArray()), "lamps.zip");
        assertThat(report).isInstanceOfSatisfying(ImportReport.Imported.class, imported -> {
            assertThat(imported.draft().content().blocks().toList())
                    .isEqualTo(draft.content().blocks().toList());
        });
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsKept() {
        var endless = new java.io.InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> attachments.store(endless, "words.vtt", FileUse.CAPTIONS))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(UnreadableFileException.Problem.TOO_MANY_BYTES);
                    assertThat(refused.limit()).isEqualTo(2);
                });
    }

    private Attachment.Recording recording(@org.jspecify.annotations.Nullable String transcript) {
        return new Attachment.Recording(
                new BlockId("tone"),
                Layout.DEFAULT,
                recording.id(),
                null,
                List.of(),
                transcript,
                "A tone",
                "The house",
                null);
    }

    private Attachment.Download download(@org.jspecify.annotations.Nullable String name) {
        return new Attachment.Download(new BlockId("report"), Layout.DEFAULT, file.id(), name, "Report", null);
    }

    private Draft publish(Block... blocks) {
        var draft = exhibits.create(content(blocks), slug(), Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
        return draft;
    }

    private static org.vitrine.exhibits.content.ExhibitContent content(Block... blocks) {
        return Fixtures.anExhibit("Tones", blocks);
    }

    private static Slug slug() {
        return new Slug("tones-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
