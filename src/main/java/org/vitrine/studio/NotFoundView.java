package org.vitrine.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// An address of the studio that leads nowhere.
@PermitAll
@ParentLayout(MainLayout.class)
class NotFoundView extends Composite<Main> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    protected Main initContent() {
        return new ErrorPage(
                getTranslation("errors.not-found.title"),
                getTranslation("errors.not-found.text"),
                getTranslation("errors.home"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("errors.not-found.title");
    }
}
