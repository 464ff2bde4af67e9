package org.vitrine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class StudioErrorHandlerTest extends SpringBrowserlessTest {
    @Test
    void whatNobodyExpectedIsToldInWordsWithANumberForTheLog() {
        new StudioErrorHandler().error(new ErrorEvent(new IllegalStateException("select * from secret")));
        assertThat(told())
                .startsWith("That did not work. What you wrote is still here")
                .doesNotContain("secret");
        assertThat(told()).containsPattern("number [0-9A-F]{6}");
    }

    @Test
    void whatOneMayNotDoIsToldAsThat() {
        new StudioErrorHandler().error(new ErrorEvent(new RuntimeException(new AccessDeniedException("no"))));
        assertThat(told()).startsWith("You may not do this.");
    }

    @Test
    void everySessionAnswersSo() {
        assertThat(VaadinSession.getCurrent().getErrorHandler()).isInstanceOf(StudioErrorHandler.class);
    }

    private String told() {
        return find(Span.class, find(Notification.class).single()).first().getText();
    }
}
