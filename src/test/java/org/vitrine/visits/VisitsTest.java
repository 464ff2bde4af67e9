package org.vitrine.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;

@ApplicationTest
@SignedInAs(Role.EDITOR)
class VisitsTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    private Visits visits;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void readersAreCountedAndNothingIsKeptOfThem() throws Exception {
        var exhibit = exhibit();
        visits.store();
        var before = pages(exhibit);

        var cover = open("GET", "/exhibits/halvern-strait", "User-Agent", FIREFOX);
        open("GET", "/exhibits/halvern-strait/an-invented-week", "User-Agent", FIREFOX);
        open(
                "GET",
                "/exhibits/halvern-strait/an-invented-week",
                "User-Agent",
                FIREFOX,
                "If-None-Match",
                "\"whatever\"");
        open("GET", "/exhibits/halvern-strait/editions/1/an-invented-week", "User-Agent", FIREFOX);
        open("HEAD", "/exhibits/halvern-strait", "User-Agent", FIREFOX);
        open("GET", "/exhibits/halvern-strait", "User-Agent", FIREFOX, "Sec-Purpose", "prefetch");
        open("GET", "/exhibits/halvern-strait", "User-Agent", FIREFOX, "Sec-GPC", "1");
        open("GET", "/exhibits/halvern-strait", "User-Agent", FIREFOX, "DNT", "1");
        open("GET", "/exhibits/halvern-strait", "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        open("GET", "/exhibits/halvern-strait/no-such-page", "User-Agent", FIREFOX);
        visits.store();
        visits.store();

        var after = pages(exhibit);
        assertThat(after.get("") - before.getOrDefault("", 0L)).isEqualTo(1);
        assertThat(after.get("invented-week") - before.getOrDefault("invented-week", 0L))
                .isEqualTo(3);
        assertThat(after).doesNotContainKey("no-such-page");
        assertThat(cover.headers().map()).doesNotContainKey("set-cookie");
        assertThat(jdbc.sql(
                                "select lower(column_name) from information_schema.columns where lower(table_name) = 'page_views'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("exhibit", "page", "viewed_on", "views");
    }

    @Test
    void theDaysOfAnExhibitEndToday() {
        var exhibit = exhibit();

        assertThat(visits.daily(exhibit, visits.today().minusDays(6))).hasSize(7);
        assertThat(visits.lately(List.of(exhibit), 30)
                        .getOrDefault(exhibit, List.of())
                        .size())
                .isIn(0, 30);
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void curatorsDoNotSeeHowOthersExhibitsAreRead() {
        var exhibit = jdbc.sql("select id from exhibit where slug = 'halvern-strait'")
                .query(java.util.UUID.class)
                .single();

        assertThatThrownBy(() -> visits.pages(new ExhibitId(exhibit), visits.today()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(visits.lately(List.of(new ExhibitId(exhibit)), 30)).isEmpty();
    }

    private ExhibitId exhibit() {
        return exhibits.list().stream()
                .filter(draft -> draft.slug().equals(new Slug("halvern-strait")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<String, Long> pages(ExhibitId exhibit) {
        return visits.pages(exhibit, visits.today()).stream()
                .collect(Collectors.toMap(PageViews::page, PageViews::views));
    }

    private HttpResponse<String> open(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .headers(headers)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
