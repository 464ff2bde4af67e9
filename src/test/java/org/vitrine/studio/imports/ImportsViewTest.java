package org.vitrine.studio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.interchange.intake.Beginning;
import org.vitrine.interchange.intake.Imports;
import org.vitrine.interchange.intake.Uploaded;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class ImportsViewTest extends SpringBrowserlessTest {
    @TempDir
    Path folder;

    @Autowired
    private Imports imports;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTableLeadsToItsColumns() throws IOException {
        navigate(ImportsView.class).bring(List.of(table()));
        assertThat(getCurrentView()).isInstanceOf(ImportJobView.class);
        assertThat(find(ListItem.class).withClassName("table-column").all()).hasSize(2);
        assertThat(find(H1.class).single().getText()).isEqualTo(mark + ".csv");
    }

    @Test
    void somebodyElsesImportIsNotThere() throws IOException {
        var theirs = new Beginning[1];
        var table = table();
        HouseWork.run(() -> theirs[0] = imports.begin(List.of(table)));
        UI.getCurrent()
                .navigate(ImportJobView.address(
                        ((Beginning.Begun) theirs[0]).job().id()));
        assertThat(getCurrentView()).isNotInstanceOf(ImportJobView.class);
        assertThat(find(H2.class).withText("How to read the table").exists()).isFalse();
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void teachersDoNotImport() {
        UI.getCurrent().navigate("documents/import");
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
    }

    private Uploaded table() throws IOException {
        return new Uploaded(
                mark + ".csv", Files.writeString(Files.createTempFile(folder, "table", null), "title,date\nA,1931\n"));
    }
}
