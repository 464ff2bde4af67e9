package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vitrine.library.DocumentId;
import org.vitrine.studio.MessagesInTests;
import org.vitrine.text.LanguageTag;

class HandlesTest {
    @Test
    void aTitleSuggestsAHandle() {
        assertThat(Handles.from("Télégramme de l’ambassadeur, 29 juillet 1953"))
                .isEqualTo(new DocumentId("telegramme-de-lambassadeur-29-juillet-1953"));
        assertThat(Handles.from("Телеграмма")).isEqualTo(new DocumentId("document"));
    }

    @Test
    void whatCannotBeAHandleOrIsTheNameOfAViewIsNone() {
        assertThat(Handles.read(" kelp-log ")).contains(new DocumentId("kelp-log"));
        assertThat(Handles.read("Kelp log")).isEmpty();
        assertThat(Handles.read("new")).isEmpty();
        assertThat(Handles.read("import")).isEmpty();
    }

    @Test
    void versionsAreNamedForWhatTheyAreAndTheirLanguage() {
        var russian = new LanguageTag("ru");
        assertThat(VersionIds.transcript(russian, List.of())).isEqualTo("transcript.ru");
        assertThat(VersionIds.transcript(russian, List.of("transcript.ru"))).isEqualTo("transcript.ru-2");
        assertThat(VersionIds.scan(List.of("scan", "scan-2"))).isEqualTo("scan-3");
        assertThat(VersionIds.translation(LanguageTag.ENGLISH, List.of())).isEqualTo("translation.en");
    }

    @Test
    void rightsStatementsAreKnownByAnyOfTheirAddresses() {
        assertThat(RightsStatement.at(URI.create("https://rightsstatements.org/page/CNE/1.0/")))
                .contains(RightsStatement.NOT_EVALUATED);
        assertThat(RightsStatement.at(URI.create("http://creativecommons.org/licenses/by/4.0/deed.en")))
                .contains(RightsStatement.CC_BY);
        assertThat(RightsStatement.at(URI.create("https://creativecommons.org/licenses/by/2.0/")))
                .isEmpty();
    }

    @Test
    void everyRightsStatementHasAName() {
        assertThat(RightsStatement.values())
                .allSatisfy(statement -> assertThat(MessagesInTests.texts()
                                .getTranslation("rights." + statement.name().toLowerCase(Locale.ROOT), Locale.ENGLISH))
                        .doesNotStartWith("!"));
    }
}
