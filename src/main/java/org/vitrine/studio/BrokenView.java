package org.vitrine.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// A view that failed while it was opened, or whose contents may not be seen by whoever is signed in.
@PermitAll
@ParentLayout(MainLayout.class)
class BrokenView extends Composite<Div> implements HasErrorParameter<Exception>, HasDynamicTitle {
    private boolean denied;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        denied = StudioErrorHandler.isDenied(parameter.getException());
        getContent().addClassName("view");
        getContent().add(denied ? refusal() : failure(parameter.getException()));
        return denied ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return denied ? getTranslation("errors.denied.title") : getTranslation("errors.broken.title");
    }

    private Main refusal() {
        return new ErrorPage(
                getTranslation("errors.denied.title"),
                getTranslation("errors.denied.text"),
                getTranslation("errors.home"));
    }

    private Main failure(Exception exception) {
        return new ErrorPage(
                getTranslation("errors.broken.title"),
                getTranslation("errors.broken.text", StudioErrorHandler.logged(exception)),
                getTranslation("errors.home"));
    }
}
