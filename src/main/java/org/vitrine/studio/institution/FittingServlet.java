package org.vitrine.studio.institution;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.House;
import org.vitrine.house.HouseText;
import org.vitrine.house.Institution;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.Reader;

/// The public's pages as they would be: `/studio/house/<place>/home`, `…/cover`, `…/page`, a text of the house, and
/// `…/style.css`. For administrators; for everybody else there is nothing here.
class FittingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String STYLE = "style.css";

    private final transient FittingRoom room;
    private final transient House house;
    private final transient Pages pages;
    private final transient Editions editions;
    private final transient CurrentAccount currentAccount;

    FittingServlet(FittingRoom room, House house, Pages pages, Editions editions, CurrentAccount currentAccount) {
        this.room = room;
        this.house = house;
        this.pages = pages;
        this.editions = editions;
        this.currentAccount = currentAccount;
    }

    @Configuration
    static class FittingRegistration {
        @Bean
        ServletRegistrationBean<FittingServlet> fitting(
                FittingRoom room, House house, Pages pages, Editions editions, CurrentAccount currentAccount) {
            return new ServletRegistrationBean<>(
                    new FittingServlet(room, house, pages, editions, currentAccount), "/studio/house/*");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var parts = List.of(path.replaceFirst("^/", "").split("/"));
        var tried = parts.size() == 2 && isAdministrator() ? tried(parts.getFirst()) : Optional.<Institution>empty();
        var isStyle = parts.getLast().equals(STYLE);
        var answer = tried.flatMap(institution -> isStyle
                ? Optional.of(house.sheet(institution).css())
                : page(institution, parts.getFirst(), parts.getLast(), request));
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(isStyle ? "text/css;charset=UTF-8" : "text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.get().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isAdministrator() {
        return currentAccount
                .current()
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .isPresent();
    }

    private Optional<Institution> tried(String place) {
        try {
            return room.find(UUID.fromString(place));
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }

    private Optional<String> page(Institution tried, String place, String name, HttpServletRequest request) {
        var context = request.getContextPath();
        var reader = new Reader(Reader.LANGUAGES.getFirst(), Addresses.house(context, ""));
        var sheet = "/studio/house/" + place + "/" + STYLE + "?"
                + house.sheet(tried).name();
        try {
            return House.tryOn(tried, sheet, () -> page(name, theme(request), reader))
                    .map(html -> inMode(html, "dark".equals(request.getParameter("mode"))));
        } catch (Exception e) {
            throw new IllegalStateException("Could not show " + name, e);
        }
    }

    private Optional<String> page(String name, Theme theme, Reader reader) {
        var shown = editions.onDisplay().stream().findFirst().map(exhibition -> inTheme(exhibition, theme));
        return switch (name) {
            case "home" ->
                Optional.of(pages.home(editions.onDisplay(), editions.documents(), editions.frequent(2), reader));
            case "cover" ->
                Optional.of(shown.map(exhibition -> pages.cover(exhibition, at(exhibition, reader)))
                        .orElseGet(() -> pages.exhibits(List.of(), reader)));
            case "page" ->
                Optional.of(shown.flatMap(exhibition -> exhibition
                                .content()
                                .pages()
                                .findFirst()
                                .map(page -> pages.page(exhibition, page.id(), at(exhibition, reader))))
                        .orElseGet(() -> pages.about(reader)));
            case "about" -> Optional.of(pages.about(reader));
            default ->
                HouseText.of(name)
                        .map(text -> pages.text(text, reader).orElseGet(() -> pages.notFound("/" + name, reader)));
        };
    }

    private static Exhibition inTheme(Exhibition exhibition, Theme theme) {
        return new Exhibition(
                exhibition.id(),
                exhibition.slug(),
                exhibition.content().withTheme(theme),
                exhibition.documents(),
                exhibition.numbers(),
                exhibition.entries(),
                exhibition.status());
    }

    private static Reader at(Exhibition exhibition, Reader reader) {
        return new Reader(reader.locale(), Addresses.current(reader.addresses().context(), exhibition.slug(), ""));
    }

    private static Theme theme(HttpServletRequest request) {
        return Stream.of(Theme.values())
                .filter(theme -> theme.word().equals(request.getParameter("theme")))
                .findFirst()
                .orElse(Theme.READING_ROOM);
    }

    /// Whatever the curator's own system is: light or dark.
    private static String inMode(String html, boolean dark) {
        return html.replaceFirst("<html ", "<html data-mode=\"" + (dark ? "dark" : "light") + "\" ")
                // Pages read without, and in a sandbox none would run.
                .replaceAll("<script type=\"module\"[^>]*></script>", "")
                .replace("media=\"(prefers-color-scheme: dark)\"", dark ? "media=\"all\"" : "media=\"not all\"");
    }
}
