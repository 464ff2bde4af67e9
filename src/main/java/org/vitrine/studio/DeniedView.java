package org.vitrine.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// A view that is not for the role of whoever is signed in.
@PermitAll
@ParentLayout(MainLayout.class)
class DeniedView extends Composite<Main> implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
    @Override
    protected Main initContent() {
        return new ErrorPage(
                getTranslation("errors.denied.title"),
                getTranslation("errors.denied.text"),
                getTranslation("errors.home"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("errors.denied.title");
    }
}
