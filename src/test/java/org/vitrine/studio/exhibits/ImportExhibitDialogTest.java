package org.vitrine.studio.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.interchange.ExhibitImport;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class ImportExhibitDialogTest extends SpringBrowserlessTest {
    @Autowired
    private ExhibitImport exhibitImport;

    private final AtomicInteger told = new AtomicInteger();

    @Test
    void whatCameInIsCountedAndCanBeOpened() {
        var dialog = open();
        dialog.show("halvern-strait", exhibitImport.importFolder(Path.of("exhibits/halvern-strait")));
        assertThat(find(Paragraph.class, dialog)
                        .withTextContaining("is here, as a draft")
                        .exists())
                .isTrue();
        assertThat(find(Anchor.class, dialog)
                        .withText("Open the exhibit")
                        .single()
                        .getHref())
                .startsWith("exhibits/");
        assertThat(told).hasValue(1);
    }

    @Test
    void whatIsWrongIsSaidAndCanBeTakenAlong() {
        var dialog = open();
        dialog.show(
                "letter.zip", exhibitImport.importZip(new ByteArrayInputStream(new byte[] {1, 2, 3}), "letter.zip"));
        assertThat(find(Paragraph.class, dialog)
                        .withText("Nothing of letter.zip was taken in. Mend what is said here, and bring it again.")
                        .exists())
                .isTrue();
        assertThat(find(Anchor.class, dialog).withText("Download as a list").exists())
                .isTrue();
        assertThat(told).hasValue(0);
    }

    private ImportExhibitDialog open() {
        var dialog = new ImportExhibitDialog(exhibitImport::importZip, told::incrementAndGet);
        dialog.open();
        return dialog;
    }
}
