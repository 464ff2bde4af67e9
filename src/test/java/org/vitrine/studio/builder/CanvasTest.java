package org.vitrine.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.studio.StudioScript;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class CanvasTest extends SpringBrowserlessTest {
    @Autowired
    private StudioScript script;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBrowserHearsThatATextIsSavedOnlyWhenItIs(boolean isSaved) {
        var canvas = new Canvas(script, handThatSaves(isSaved));
        UI.getCurrent().add(canvas);

        fire(canvas, "block-edit", "{\"id\":\"b1\",\"value\":\"Lit\",\"base\":\"\",\"run\":1,\"sequence\":7}");
        fire(
                canvas,
                "page-edit",
                "{\"page\":\"p1\",\"field\":\"lede\",\"value\":\"Lit\",\"base\":\"\",\"run\":1,\"sequence\":8}");
        fire(canvas, "recovered", "{\"page\":\"p1\",\"id\":\"title\",\"value\":\"Lit\",\"base\":\"\",\"sequence\":9}");

        assertThat(acknowledged()).isEqualTo(isSaved ? List.of(7, 8, 9) : List.of());
    }

    private static Canvas.Hand handThatSaves(boolean isSaved) {
        return (Canvas.Hand) Proxy.newProxyInstance(
                Canvas.class.getClassLoader(),
                new Class<?>[] {Canvas.Hand.class},
                (_, method, _) -> method.getReturnType() == boolean.class ? isSaved : null);
    }

    private void fire(Canvas canvas, String event, String detail) {
        var data = json.createObjectNode().set("event.detail", json.readTree(detail));
        canvas.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(canvas.getElement(), event, data));
    }

    private static List<Integer> acknowledged() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation())
                .filter(call -> call.getExpression().contains("acknowledge"))
                .flatMap(call -> call.getParameters().stream())
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
    }
}
