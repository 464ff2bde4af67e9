package org.vitrine.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Reader;
import org.vitrine.visits.Callers;
import org.vitrine.visits.Visits;

/// Hands out again what was handed out before, before anybody else in the house is troubled for it.
///
/// Whoever answers a request says that everybody who asks alike gets the same ([#same]). The answer then went all the
/// way, past the guards too; how they and everybody else headed it is remembered and used again, word for word. It
/// holds as long as its bytes are kept.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrontDesk implements Filter {
    private static final int ANSWERS = 20_000;
    private static final int LANGUAGES = 500;
    private static final String SAME = FrontDesk.class.getName() + ".same";
    private static final String OPENED = FrontDesk.class.getName() + ".opened";
    /// What is said anew each time: it differs from form to form, or the server says it.
    private static final Set<String> SAID_ANEW = Set.of(
            "etag",
            "content-encoding",
            "content-length",
            "content-type",
            "transfer-encoding",
            "date",
            "connection",
            "keep-alive");
    /// The only queries that make another page of one that is kept.
    private static final Set<String> QUERIES = Reader.LANGUAGES.stream()
            .map(language -> Visit.LANGUAGE + "=" + language.toLanguageTag())
            .collect(Collectors.toUnmodifiableSet());

    private final Renderings renderings;
    private final Visits visits;
    private final Cache<Asked, Answer> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS).build();
    private final LoadingCache<String, Locale> languages =
            Caffeine.newBuilder().maximumSize(LANGUAGES).build(Visit::preferred);
    private final Interner<List<Header>> headings = Interner.newWeakInterner();

    FrontDesk(Renderings renderings, Visits visits) {
        this.renderings = renderings;
        this.visits = visits;
    }

    /// All of a request that makes a difference to what is the same for everybody.
    private record Asked(
            String address, @Nullable String query, Locale language, String scheme, String host, int port) {}

    private record Header(String name, String value) {}

    private record Opened(Slug exhibit, @Nullable Slug page) {}

    private record Answer(
            String type,
            List<Header> headers,
            Supplier<@Nullable Rendering> bytes,
            @Nullable Opened opened) {}

    /// Says that this request is answered with something that is the same for all who ask alike.
    ///
    /// @param bytes null when they do not hold any more
    static void same(HttpServletRequest request, Supplier<@Nullable Rendering> bytes) {
        request.setAttribute(SAME, bytes);
    }

    /// Counts that somebody reads a page of an exhibit, and nothing about who; here, and whenever it is handed out
    /// again.
    ///
    /// @param page null for the cover
    void opened(HttpServletRequest request, Slug exhibit, @Nullable Slug page) {
        var opened = new Opened(exhibit, page);
        request.setAttribute(OPENED, opened);
        count(request, opened);
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain house)
            throws IOException, ServletException {
        if (!(anyRequest instanceof HttpServletRequest request)
                || !(anyResponse instanceof HttpServletResponse response)
                || !mayBeTheSame(request)) {
            house.doFilter(anyRequest, anyResponse);
            return;
        }
        var asked = asked(request);
        var answer = answers.getIfPresent(asked);
        var bytes = answer == null ? null : answer.bytes().get();
        if (answer != null && bytes != null) {
            handOut(answer, bytes, request, response);
            return;
        }
        house.doFilter(request, response);
        remember(asked, request, response);
    }

    /// Viewers on other sites are told more than others; they go all the way.
    private static boolean mayBeTheSame(HttpServletRequest request) {
        var query = request.getQueryString();
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && (query == null || QUERIES.contains(query))
                && request.getHeader(HttpHeaders.ORIGIN) == null;
    }

    private Asked asked(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return new Asked(
                request.getRequestURI(),
                request.getQueryString(),
                accepted == null ? Reader.LANGUAGES.getFirst() : languages.get(accepted),
                request.getScheme(),
                request.getServerName(),
                request.getServerPort());
    }

    private void handOut(
            Answer answer, Rendering rendering, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (answer.opened() != null) {
            count(request, answer.opened());
        }
        var coding = rendering.chosen(Coding.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        var tag = rendering.tag(coding);
        for (var header : answer.headers()) {
            response.addHeader(header.name(), header.value());
        }
        response.setHeader(HttpHeaders.ETAG, tag);
        if (isKnown(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (coding != Coding.PLAIN) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.word());
        }
        var body = renderings.bytes(rendering, coding);
        response.setContentType(answer.type());
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }

    /// @param known the tags that the reader has pages under, separated by commas; a tag has no comma in it
    private static boolean isKnown(String tag, @Nullable String known) {
        if (known == null) {
            return false;
        }
        if (known.equals(tag) || known.strip().equals("*")) {
            return true;
        }
        for (var one : known.split(",")) {
            var stripped = one.strip();
            if (stripped.equals(tag) || stripped.startsWith("W/") && stripped.substring(2).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // only same() sets it
    private void remember(Asked asked, HttpServletRequest request, HttpServletResponse response) {
        var bytes = (Supplier<@Nullable Rendering>) request.getAttribute(SAME);
        var type = response.getContentType();
        var isWhole = response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        if (bytes == null || type == null || !isWhole || response.getHeader(HttpHeaders.SET_COOKIE) != null) {
            return;
        }
        var headers = response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !SAID_ANEW.contains(name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new Header(name, value)))
                .toList();
        answers.put(
                asked,
                new Answer(type, headings.intern(headers), bytes, (Opened) request.getAttribute(OPENED)));
    }

    private void count(HttpServletRequest request, Opened opened) {
        if (request.getMethod().equals("GET") && isCounted(request)) {
            visits.count(opened.exhibit(), opened.page());
        }
    }

    private static boolean isCounted(HttpServletRequest request) {
        var purpose = request.getHeader("Sec-Purpose");
        return Callers.isCounted(
                request.getHeader(HttpHeaders.USER_AGENT),
                purpose == null ? request.getHeader("Purpose") : purpose,
                "1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT")));
    }
}
