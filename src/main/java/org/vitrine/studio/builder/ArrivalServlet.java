package org.vitrine.studio.builder;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.media.Arrivals;
import org.vitrine.media.Arrivals.Arrival;
import org.vitrine.media.UnreadableFileException;
import org.vitrine.media.UnreadablePictureException;
import org.vitrine.studio.OwnRequests;
import org.vitrine.studio.Pictures;
import tools.jackson.databind.json.JsonMapper;

/// Files that are dropped or pasted onto a page: `POST /studio/arrivals?name=…` with the bytes. The answer says what
/// came,
/// or why it was not taken. It takes files from curators and from this site's own pages only.
class ArrivalServlet extends HttpServlet {
    static final String ROOT = "/studio/arrivals";
    private static final long serialVersionUID = 1L;
    private static final int UNUSABLE = 422;

    private final transient Arrivals arrivals;
    private final transient CurrentAccount account;
    private final transient I18NProvider texts;
    private final transient JsonMapper json;

    ArrivalServlet(Arrivals arrivals, CurrentAccount account, I18NProvider texts, JsonMapper json) {
        this.arrivals = arrivals;
        this.account = account;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var mayBring = account.current()
                .filter(current -> current.role().including().contains(Role.CURATOR))
                .isPresent();
        if (!mayBring || !OwnRequests.comesFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var name = plain(request.getParameter("name"));
        try {
            tell(response, HttpServletResponse.SC_OK, told(arrivals.take(request.getInputStream(), name)));
        } catch (UnreadableFileException e) {
            var why =
                    texts.getTranslation("builder.file.problem." + e.problem().name(), request.getLocale(), e.limit());
            tell(response, UNUSABLE, Map.of("why", why));
        } catch (UnreadablePictureException e) {
            var why = Pictures.problem(
                    (key, values) -> texts.getTranslation(key, request.getLocale(), values), e.problem(), e.limit());
            tell(response, UNUSABLE, Map.of("why", why));
        }
    }

    private static Map<String, Object> told(Arrival arrival) {
        var told = new LinkedHashMap<String, Object>();
        switch (arrival) {
            case Arrival.OfPicture(var picture) -> {
                told.put("kind", "picture");
                told.put("id", picture.id().sha256());
            }
            case Arrival.OfRecording(var file) -> {
                told.put("kind", "recording");
                told.put("id", file.id().sha256());
            }
            case Arrival.OfDownload(var file) -> {
                told.put("kind", "file");
                told.put("id", file.id().sha256());
                told.put("name", file.named(null));
            }
        }
        return told;
    }

    private void tell(HttpServletResponse response, int status, Map<String, Object> what) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(what));
    }

    /// The last part of a name, without what no name has.
    private static String plain(@org.jspecify.annotations.Nullable String name) {
        var plain = name == null
                ? ""
                : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain;
    }

    @Configuration
    static class Registration {
        @Bean
        ServletRegistrationBean<ArrivalServlet> arrivalServlet(
                Arrivals arrivals, CurrentAccount account, I18NProvider texts, JsonMapper json) {
            var registration = new ServletRegistrationBean<>(new ArrivalServlet(arrivals, account, texts, json), ROOT);
            registration.setName("arrivals");
            return registration;
        }
    }
}
