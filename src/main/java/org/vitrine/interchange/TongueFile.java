package org.vitrine.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.exhibits.content.Translated;
import org.vitrine.text.LanguageTag;

/// `translations/de.yaml`: an exhibit in a further language, which is the file's name.
record TongueFile(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) Boolean offered,
        @Nullable String translator,
        Set<BlockId> asPlaced,
        List<Translated> texts) {
    static final String FOLDER = "translations";
    static final String ENDING = ".yaml";

    TongueFile {
        offered = offered != null && offered;
        asPlaced = asPlaced == null ? Set.of() : asPlaced;
        texts = texts == null ? List.of() : texts;
    }

    static TongueFile of(Tongue tongue) {
        return new TongueFile(tongue.offered(), tongue.translator(), tongue.asPlaced(), tongue.texts());
    }

    static String path(LanguageTag language) {
        return FOLDER + "/" + language + ENDING;
    }

    Tongue tongue(LanguageTag language) {
        return new Tongue(language, offered, translator, asPlaced, texts);
    }
}
