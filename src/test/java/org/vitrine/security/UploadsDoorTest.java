package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.Username;

/// Files are taken from curators who send them from the studio, and from nobody else.
@ApplicationTest
class UploadsDoorTest {
    private static final String PASSWORD = "seven kites over Ostrava";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(begin(new Visitor(port), "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(302);
    }

    @Test
    void teachersSendNoScans() {
        assertThat(begin(signedIn(Role.TEACHER), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherSiteCannotMakeACuratorsBrowserSendOne() {
        var curator = signedIn(Role.CURATOR);
        assertThat(begin(curator, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(begin(curator, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(begin(curator, "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(begin(curator, "X-Nothing", "said").statusCode()).isEqualTo(403);
    }

    @Test
    void aFileComesInPiecesAndGoesOnWhereItStopped() {
        var curator = signedIn(Role.CURATOR);
        var address = Visitor.location(begin(curator, "Origin", "http://127.0.0.1:" + port));
        assertThat(address).startsWith("/studio/uploads/");
        assertThat(send(curator, address, 0, "<html>").statusCode()).isEqualTo(204);
        var known = curator.send("HEAD", address, "", "Tus-Resumable", "1.0.0");
        assertThat(known.headers().firstValue("Upload-Offset")).contains("6");
        assertThat(send(curator, address, 3, "!").statusCode()).as("pieces fit").isEqualTo(409);
        assertThat(send(curator, address, 6, "no picture").statusCode()).isEqualTo(204);
        assertThat(curator.send("HEAD", address, "", "Tus-Resumable", "1.0.0").statusCode())
                .as("an answer that was lost can be asked for again")
                .isEqualTo(200);
        var told = curator.get(address);
        while (told.body().contains("working")) {
            told = curator.get(address);
        }
        assertThat(told.body()).contains("\"state\":\"refused\"").contains("no JPEG, PNG, WebP, TIFF or PDF");
        assertThat(signedIn(Role.CURATOR).get(address).statusCode())
                .as("nobody else hears of it")
                .isEqualTo(404);
    }

    @Test
    void manyFilesAtOnceAllArrive() throws InterruptedException {
        var curator = signedIn(Role.CURATOR);
        try (var senders = Executors.newFixedThreadPool(8)) {
            var sent = senders.invokeAll(Collections.nCopies(80, () -> {
                var address = Visitor.location(begin(curator, "Origin", "http://127.0.0.1:" + port));
                return send(curator, address, 0, "<html>no picture").statusCode();
            }));
            assertThat(sent).extracting(Future::get).containsOnly(204);
        }
    }

    @Test
    void whatIsDroppedOntoAPageComesFromCuratorsAndFromHere() {
        assertThat(bring(new Visitor(port), "same-origin").statusCode()).isEqualTo(302);
        assertThat(bring(signedIn(Role.TEACHER), "same-origin").statusCode()).isEqualTo(403);
        var curator = signedIn(Role.CURATOR);
        assertThat(bring(curator, "cross-site").statusCode()).isEqualTo(403);
        var taken = bring(curator, "same-origin");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("\"kind\":\"file\"").contains("\"name\":\"lamps.csv\"");
    }

    private static HttpResponse<String> bring(Visitor visitor, String site) {
        return visitor.sendAs(
                "application/octet-stream",
                "POST",
                "/studio/arrivals?name=lamps.csv",
                "year,lamps",
                "Sec-Fetch-Site",
                site);
    }

    @Test
    void aFileBeyondTheLimitIsNotEvenBegun() {
        var answer = signedIn(Role.CURATOR)
                .send(
                        "POST",
                        "/studio/uploads",
                        "",
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Length",
                        "99999999999",
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static HttpResponse<String> begin(Visitor visitor, String header, String value) {
        return visitor.send(
                "POST",
                "/studio/uploads",
                "",
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                "16",
                "Upload-Metadata",
                "filename " + Base64.getEncoder().encodeToString("leaf.jpg".getBytes(StandardCharsets.UTF_8)),
                header,
                value);
    }

    private static HttpResponse<String> send(Visitor visitor, String address, int offset, String piece) {
        return visitor.sendAs(
                "application/offset+octet-stream",
                "PATCH",
                address,
                piece,
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                String.valueOf(offset),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private Visitor signedIn(Role role) {
        var username = new Username("sends-" + UUID.randomUUID().toString().substring(0, 8));
        HouseWork.run(() -> accounts.choosePassword(
                accounts.create(username, username.value(), role).token(), PASSWORD));
        var visitor = new Visitor(port);
        visitor.signIn(username.value(), PASSWORD);
        return visitor;
    }
}
