package org.vitrine.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
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
///
/// It stands in Tomcat itself, behind what it knows of proxies: the way through it and writing the same headers anew
/// took longer than all the rest. What was handed out here once lies ready for whoever asks in the same words: a
/// [DeskEndpoint] then does not even let them in.
@Component
class FrontDesk extends ValveBase {
    private static final int ANSWERS = 20_000;
    private static final int LANGUAGES = 500;
    /// In bytes before they are packed: what is longer may keep everybody else waiting.
    static final int SHORT = 128 * 1024;
    private static final int HEADINGS = 1000;
    private static final List<Line> CODINGS = Stream.of(Coding.values())
            .map(coding -> Line.of(HttpHeaders.CONTENT_ENCODING, coding.word()))
            .toList();
    private static final byte[] ETAG = HttpHeaders.ETAG.getBytes(StandardCharsets.ISO_8859_1);
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
    /// What those who ask differ in and are told apart by here: what varies by anything else goes all the way.
    private static final Set<String> TOLD_APART = Set.of(
            "accept-encoding",
            "accept-language",
            "origin",
            "access-control-request-method",
            "access-control-request-headers");
    /// The only queries that make another page of one that is kept.
    private static final Set<String> QUERIES = Reader.LANGUAGES.stream()
            .map(language -> Visit.LANGUAGE + "=" + language.toLanguageTag())
            .collect(Collectors.toUnmodifiableSet());

    private final Renderings renderings;
    private final Visits visits;
    private final Cache<Asked, Answer> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS).build();
    /// What was asked under what the server had understood by it.
    private final Cache<Glance, Asked> glances =
            Caffeine.newBuilder().maximumSize(ANSWERS).build();
    private final LoadingCache<String, Locale> languages =
            Caffeine.newBuilder().maximumSize(LANGUAGES).build(Visit::preferred);
    /// Few differ.
    private final LoadingCache<List<Header>, Heading> headings =
            Caffeine.newBuilder().maximumSize(HEADINGS).build(FrontDesk::heading);

    FrontDesk(Renderings renderings, Visits visits) {
        super(true);
        this.renderings = renderings;
        this.visits = visits;
    }

    /// All of a request that makes a difference to what is the same for everybody.
    private record Asked(
            String address, @Nullable String query, Locale language, String scheme, String host, int port) {}

    private record Header(String name, String value) {}

    /// A header as it goes over the wire.
    private record Line(byte[] name, byte[] value) {
        static Line of(String name, String value) {
            return new Line(name.getBytes(StandardCharsets.ISO_8859_1), value.getBytes(StandardCharsets.ISO_8859_1));
        }

        void addTo(org.apache.coyote.Response response) {
            response.getMimeHeaders().addValue(name, 0, name.length).setBytes(value, 0, value.length);
        }
    }

    /// @param always what stands in every answer, also in one that says that nothing has changed
    /// @param type of the content
    private record Heading(List<Line> always, Line type) {}

    private record Opened(Slug exhibit, @Nullable Slug page) {}

    private record Answer(
            Heading heading,
            Supplier<@Nullable Rendering> bytes,
            @Nullable Opened opened) {}

    /// An answer with its bytes, which go out whatever happens to the page meanwhile.
    final class Ready {
        private final Answer answer;
        private final Rendering rendering;

        private Ready(Answer answer, Rendering rendering) {
            this.answer = answer;
            this.rendering = rendering;
        }

        void handOut(org.apache.coyote.Request request, org.apache.coyote.Response response) throws IOException {
            var isGet = "GET".equals(request.getMethod());
            if (answer.opened() != null && isGet) {
                count(request::getHeader, answer.opened());
            }
            var coding = rendering.chosen(Coding.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
            var tag = rendering.tag(coding);
            answer.heading().always().forEach(line -> line.addTo(response));
            response.getMimeHeaders().addValue(ETAG, 0, ETAG.length).setString(tag);
            if (isKnown(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            if (coding != Coding.PLAIN) {
                CODINGS.get(coding.ordinal()).addTo(response);
            }
            answer.heading().type().addTo(response);
            var body = renderings.bytes(rendering, coding);
            response.setContentLength(body.length);
            if (isGet) {
                response.doWrite(ByteBuffer.wrap(body));
            }
        }
    }

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
        if (request.getMethod().equals("GET")) {
            count(request::getHeader, opened);
        }
    }

    /// What lies ready for somebody who has asked the same before, and is short; null where there is nothing.
    @Nullable
    Ready ready(Glance glance) {
        var asked = glances.getIfPresent(glance);
        var answer = asked == null ? null : answers.getIfPresent(asked);
        var bytes = answer == null ? null : answer.bytes().get();
        return answer != null && bytes != null && bytes.length() <= SHORT ? new Ready(answer, bytes) : null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!mayBeTheSame(request)) {
            getNext().invoke(request, response);
            return;
        }
        var asked = asked(request);
        var answer = answers.getIfPresent(asked);
        var bytes = answer == null ? null : answer.bytes().get();
        if (answer != null && bytes != null) {
            glances.put(Glance.of(request, request.getPeerAddr()), asked);
            new Ready(answer, bytes).handOut(request.getCoyoteRequest(), response.getCoyoteResponse());
            return;
        }
        getNext().invoke(request, response);
        remember(asked, request, response);
    }

    /// Viewers on other sites are told more than others; they go all the way. What is no request has not even a method.
    private static boolean mayBeTheSame(HttpServletRequest request) {
        var query = request.getQueryString();
        return ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
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

    private static Heading heading(List<Header> headers) {
        var type = headers.getLast();
        return new Heading(
                headers.subList(0, headers.size() - 1).stream()
                        .map(header -> Line.of(header.name(), header.value()))
                        .toList(),
                Line.of(type.name(), type.value()));
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
            if (stripped.equals(tag)
                    || stripped.startsWith("W/") && stripped.substring(2).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // only same() sets it
    private void remember(Asked asked, Request request, Response response) {
        var bytes = (Supplier<@Nullable Rendering>) request.getAttribute(SAME);
        var type = response.getContentType();
        var isWhole = response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        if (bytes == null
                || type == null
                || !isWhole
                || response.getHeader(HttpHeaders.SET_COOKIE) != null
                || !TOLD_APART.containsAll(varying(response))) {
            return;
        }
        var headers = Stream.concat(
                        response.getHeaderNames().stream()
                                .distinct()
                                .filter(name -> !SAID_ANEW.contains(name.toLowerCase(Locale.ROOT)))
                                .flatMap(name ->
                                        response.getHeaders(name).stream().map(value -> new Header(name, value))),
                        Stream.of(new Header(HttpHeaders.CONTENT_TYPE, type)))
                .toList();
        answers.put(asked, new Answer(headings.get(headers), bytes, (Opened) request.getAttribute(OPENED)));
    }

    private static List<String> varying(Response response) {
        return response.getHeaders(HttpHeaders.VARY).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void count(UnaryOperator<@Nullable String> header, Opened opened) {
        if (isCounted(header)) {
            visits.count(opened.exhibit(), opened.page());
        }
    }

    private static boolean isCounted(UnaryOperator<@Nullable String> header) {
        var purpose = header.apply("Sec-Purpose");
        return Callers.isCounted(
                header.apply(HttpHeaders.USER_AGENT),
                purpose == null ? header.apply("Purpose") : purpose,
                "1".equals(header.apply("Sec-GPC")) || "1".equals(header.apply("DNT")));
    }
}
