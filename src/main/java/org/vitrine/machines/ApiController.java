package org.vitrine.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitrine.publishing.Editions;
import org.vitrine.site.Hatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON interface: to read, for everybody, without a key.
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"Link", "ETag"},
        maxAge = 86_400)
class ApiController {
    private static final int LARGEST_PAGE = 100;
    private static final String USUAL_PAGE = "20";

    private final Api api;
    private final Editions editions;
    private final Directory directory;
    private final Hatch hatch;
    private final JsonMapper json;

    ApiController(Api api, Editions editions, Directory directory, Hatch hatch, JsonMapper json) {
        this.api = api;
        this.editions = editions;
        this.directory = directory;
        this.hatch = hatch;
        this.json = json;
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> root(HttpServletRequest request) {
        return one(request, base -> api.root(base)).orElseThrow();
    }

    /// With the address at which it was asked for.
    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        return hatch.kept(request, Json.TYPE, () -> Optional.of(description(hatch.base(request))))
                .orElseThrow();
    }

    @GetMapping("/api/documents")
    ResponseEntity<byte[]> documents(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = USUAL_PAGE) String size,
            HttpServletRequest request) {
        return page(request, editions.documents(), api::line, page, size);
    }

    @GetMapping("/api/documents/{document}")
    ResponseEntity<byte[]> document(@PathVariable String document, HttpServletRequest request) {
        return directory.ofDocument(document, published -> one(request, base -> api.document(published, base)));
    }

    @GetMapping("/api/exhibits")
    ResponseEntity<byte[]> exhibits(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = USUAL_PAGE) String size,
            HttpServletRequest request) {
        return page(request, editions.onDisplay(), api::line, page, size);
    }

    @GetMapping("/api/exhibits/{exhibit}")
    ResponseEntity<byte[]> exhibit(@PathVariable String exhibit, HttpServletRequest request) {
        return directory.ofExhibit(request, exhibit, exhibition -> one(request, base -> api.exhibit(exhibition, base)));
    }

    @GetMapping("/api/exhibits/{exhibit}/editions")
    ResponseEntity<byte[]> editions(
            @PathVariable String exhibit,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = USUAL_PAGE) String size,
            HttpServletRequest request) {
        return directory.ofExhibit(
                request,
                exhibit,
                exhibition -> Optional.of(page(request, api.published(exhibition), Api::line, page, size)));
    }

    @GetMapping("/api/editions")
    ResponseEntity<byte[]> editions(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = USUAL_PAGE) String size,
            HttpServletRequest request) {
        return page(request, api.published(), Api::line, page, size);
    }

    private String description(String base) {
        try {
            var described = (ObjectNode) json.readTree(new ClassPathResource("org/vitrine/machines/openapi.json")
                    .getContentAsString(StandardCharsets.UTF_8));
            described.putArray("servers").addObject().put("url", base);
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(described) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the description of the interface", e);
        }
    }

    private Optional<ResponseEntity<byte[]>> one(
            HttpServletRequest request, Function<String, Map<String, Object>> object) {
        return hatch.kept(request, Json.TYPE, () -> Optional.of(Json.write(object.apply(hatch.base(request)))));
    }

    private <T> ResponseEntity<byte[]> page(
            HttpServletRequest request,
            List<T> all,
            java.util.function.BiFunction<T, String, Map<String, Object>> line,
            String page,
            String size) {
        var wantedPage = Directory.number(page);
        var wantedSize = Directory.number(size).filter(number -> number <= LARGEST_PAGE);
        if (wantedPage.isEmpty() || wantedSize.isEmpty()) {
            return directory.problem(
                    HttpStatus.BAD_REQUEST,
                    "page is a number from 1 on, size one from 1 to " + LARGEST_PAGE,
                    Optional.empty());
        }
        var number = wantedPage.get();
        var count = wantedSize.get();
        var base = hatch.base(request);
        var from = (int) Math.min(all.size(), (number - 1L) * count);
        var items = all.subList(from, Math.min(all.size(), from + count)).stream()
                .map(item -> line.apply(item, base))
                .toList();
        var answer = hatch.once(request, Json.TYPE, Json.write(page(all.size(), number, count, items)));
        var last = Math.max(1, (all.size() + count - 1) / count);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.LINK, links(base + Hatch.path(request), number, count, last))
                .body(answer.getBody());
    }

    private static Map<String, Object> page(int total, int page, int size, List<Map<String, Object>> items) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("total", total);
        fields.put("page", page);
        fields.put("size", size);
        fields.put("items", items);
        return fields;
    }

    /// RFC 8288.
    private static String links(String address, int page, int size, int last) {
        var links = new ArrayList<String>();
        links.add(link(address, 1, size, "first"));
        if (page > 1) {
            links.add(link(address, Math.min(page - 1, last), size, "prev"));
        }
        if (page < last) {
            links.add(link(address, page + 1, size, "next"));
        }
        links.add(link(address, last, size, "last"));
        return String.join(", ", links);
    }

    private static String link(String address, int page, int size, String relation) {
        return "<" + address + "?page=" + page + "&size=" + size + ">; rel=\"" + relation + "\"";
    }
}
