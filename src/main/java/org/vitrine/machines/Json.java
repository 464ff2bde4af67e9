package org.vitrine.machines;

import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// How what is handed out is written as JSON: in the order in which it was said, and legible.
final class Json {
    static final MediaType TYPE = MediaType.APPLICATION_JSON;
    static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Map<String, ?> object) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }
}
