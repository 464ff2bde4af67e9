package org.vitrine.house;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// What a house says about itself, each at an address of its own.
public enum HouseText {
    @JsonProperty("about")
    ABOUT("about"),
    @JsonProperty("contact")
    CONTACT("contact"),
    @JsonProperty("imprint")
    IMPRINT("imprint"),
    @JsonProperty("privacy")
    PRIVACY("privacy"),
    @JsonProperty("accessibility")
    ACCESSIBILITY("accessibility");

    /// In which they are written.
    public static final List<String> LANGUAGES = List.of("en", "de");

    public static final int LONGEST = 40_000;

    private final String word;

    HouseText(String word) {
        this.word = word;
    }

    /// Its name in addresses, files and message keys.
    public String word() {
        return word;
    }

    public static Optional<HouseText> of(String word) {
        return List.of(values()).stream().filter(text -> text.word.equals(word)).findFirst();
    }

    /// What the house could begin with: what is true of every house that runs this program, with gaps for the rest.
    public Optional<String> draft(String language) {
        var file = new ClassPathResource("org/vitrine/house/" + word + "." + language + ".md");
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
