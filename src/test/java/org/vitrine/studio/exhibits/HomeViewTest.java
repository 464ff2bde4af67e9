package org.vitrine.studio.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Publisher;

@ApplicationTest
class HomeViewTest extends SpringBrowserlessTest {
    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @Test
    @SignedInAs(Role.CURATOR)
    void aCardSaysHowFarAnExhibitHasCome() {
        var draft = exhibits.create(Fixtures.anExhibit("Lamps at four"), new Slug("lamps-at-four"), Change.CREATED);
        navigate(HomeView.class);
        assertThat(find(Anchor.class).withText("Lamps at four").all()).isNotEmpty();
        assertThat(findInView(Span.class).withText("Draft").all()).isNotEmpty();

        publisher.publish(draft.id(), draft.revision(), null);
        exhibits.save(draft.id(), draft.revision(), draft.content().withTitle("Lamps at five"), Change.FRONT);
        navigate(ExhibitsView.class);
        var card = findInView(ExhibitCard.class)
                .withCondition(
                        it -> find(Anchor.class, it).withText("Lamps at five").exists())
                .single();
        assertThat(find(Span.class, card).withClassName("badge").all())
                .extracting(Span::getText)
                .containsExactly("Edition 1", "1 change since");

        publisher.withdraw(draft.id(), null);
        navigate(HomeView.class);
        assertThat(findInView(Span.class).withText("Edition 1, withdrawn").all())
                .isNotEmpty();
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void aNewExhibitNeedsATitleAndGetsAPageToWriteOn() {
        navigate(HomeView.class);
        test(findInView(Button.class).withText("New exhibit").first()).click();
        test(find(Button.class).withText("Make it").single()).click();
        var title = find(TextField.class).withLabel("Title").single();
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Give it a title, if only for now.");

        var made = new NewExhibit(exhibits).titled("Ships that did not come", "First section", "First page");
        assertThat(made.content().pages())
                .singleElement()
                .satisfies(page -> assertThat(page.title()).isEqualTo("First page"));
        assertThat(made.slug()).isEqualTo(new Slug("ships-that-did-not-come"));
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void whatIsLookedForStaysInTheFieldAndNarrowsTheList() {
        exhibits.create(
                Fixtures.anExhibit("Whistling buoys of the north"), new Slug("whistling-buoys"), Change.CREATED);
        UI.getCurrent().navigate("exhibits", QueryParameters.of("find", "WHISTLING BUOYS"));
        assertThat(findInView(ExhibitCard.class).all()).hasSize(1);
        test(findInView(TextField.class).single()).setValue("no such thing");
        assertThat(findInView(ExhibitCard.class).all()).isEmpty();
        assertThat(findInView(Paragraph.class)
                        .withTextContaining("No exhibit has")
                        .exists())
                .isTrue();
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void aTeacherIsToldWhatIsMissingAndSeesNoDoorThatIsClosed() {
        navigate(HomeView.class);
        assertThat(findInView(Paragraph.class)
                        .withTextContaining("signed in as a teacher")
                        .exists())
                .isTrue();
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .containsExactly("Home");
        navigate("exhibits", com.vaadin.flow.component.Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not for you to open");
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void onlyAdministratorsSeeThePeople() {
        navigate(HomeView.class);
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .containsExactly("Home", "Exhibits", "Documents", "People and places", "People", "Settings", "Backups");
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void anAddressThatLeadsNowhereIsAnsweredInsideTheStudio() {
        navigate("no/such/view", com.vaadin.flow.component.Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
        assertThat(find(SideNavItem.class).all()).isNotEmpty();
    }
}
