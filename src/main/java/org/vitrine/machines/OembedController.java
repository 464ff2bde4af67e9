package org.vitrine.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitrine.site.Hatch;

/// oEmbed: what another site shows for an address of this one.
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        maxAge = 86_400)
class OembedController {
    private static final int LONGEST_ADDRESS = 2000;
    private static final int USUAL_WIDTH = 600;
    private static final int LETTERS_IN_A_LINE = 60;
    private static final int LINE = 26;
    private static final int AROUND = 110;
    private static final int SECONDS_KEPT = 86_400;

    private final Embedding embedding;
    private final Directory directory;
    private final Hatch hatch;

    OembedController(Embedding embedding, Directory directory, Hatch hatch) {
        this.embedding = embedding;
        this.directory = directory;
        this.hatch = hatch;
    }

    @GetMapping("/oembed")
    ResponseEntity<byte[]> embedded(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "") String maxwidth,
            @RequestParam(defaultValue = "") String maxheight,
            HttpServletRequest request) {
        if (url.isBlank() || url.length() > LONGEST_ADDRESS) {
            return directory.problem(
                    HttpStatus.BAD_REQUEST, "Say which page, as ?url= and its address", Optional.empty());
        }
        if (!format.equals("json") && !format.equals("xml")) {
            return directory.problem(HttpStatus.NOT_IMPLEMENTED, "Formats are json and xml", Optional.empty());
        }
        var base = hatch.base(request);
        return embedding
                .of(url, base)
                .map(quotation -> answer(quotation, base, most(maxwidth), most(maxheight)))
                .map(answer -> format.equals("json")
                        ? hatch.once(request, Json.TYPE, Json.write(answer))
                        : hatch.once(request, Xml.TYPE, xml(answer)))
                .orElseGet(directory::notFound);
    }

    private static Map<String, Object> answer(
            Embedding.Quotation quotation, String base, int mostWidth, int mostHeight) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", quotation.title());
        answer.put("provider_name", quotation.house());
        answer.put("provider_url", base + "/");
        answer.put("cache_age", SECONDS_KEPT);
        answer.put("html", quotation.html());
        answer.put("width", Math.min(USUAL_WIDTH, mostWidth));
        answer.put(
                "height", Math.min(AROUND + LINE * (1 + quotation.words().length() / LETTERS_IN_A_LINE), mostHeight));
        var thumbnail = quotation.thumbnail();
        if (thumbnail != null && thumbnail.width() <= mostWidth && thumbnail.height() <= mostHeight) {
            answer.put("thumbnail_url", thumbnail.address());
            answer.put("thumbnail_width", thumbnail.width());
            answer.put("thumbnail_height", thumbnail.height());
        }
        return answer;
    }

    private static String xml(Map<String, Object> answer) {
        var xml = Xml.document().open("oembed");
        answer.forEach((name, value) -> xml.element(name, String.valueOf(value)));
        return xml.end();
    }

    private static int most(String written) {
        return Directory.number(written).orElse(Integer.MAX_VALUE);
    }
}
