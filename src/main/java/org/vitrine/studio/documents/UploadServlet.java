package org.vitrine.studio.documents;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.media.Uploads;
import org.vitrine.media.Uploads.Upload;
import org.vitrine.studio.OwnRequests;
import org.vitrine.studio.Pictures;
import tools.jackson.databind.json.JsonMapper;

/// Files that are sent piece by piece and go on where they were interrupted, by the tus protocol at `/studio/uploads`;
/// asking for one tells what has become of it. It lies behind the studio's door, takes files from curators and from
/// this
/// site's own pages only, and shows everybody nothing but their own.
class UploadServlet extends HttpServlet {
    static final String ROOT = "/studio/uploads";
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UploadServlet.class);
    private static final Set<String> ONLY_LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final long KEPT_FOR = TimeUnit.DAYS.toMillis(2);

    private final transient TusFileUploadService arriving;
    private final transient Uploads uploads;
    private final transient CurrentAccount account;
    private final transient I18NProvider texts;
    private final transient JsonMapper json;
    /// Held by those who send, and against them by who clears away what was left: both lock the same files, and a
    /// second lock of one file is refused, so that a file that had come whole was not taken.
    private final transient ReadWriteLock inUse = new ReentrantReadWriteLock();

    UploadServlet(
            Uploads uploads,
            CurrentAccount account,
            I18NProvider texts,
            JsonMapper json,
            TusFileUploadService arriving) {
        this.uploads = uploads;
        this.account = account;
        this.texts = texts;
        this.json = json;
        this.arriving = arriving;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var person =
                account.current().filter(current -> current.role().including().contains(Role.CURATOR));
        if (person.isEmpty() || (!ONLY_LOOKING.contains(request.getMethod()) && !OwnRequests.comesFromHere(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var owner = person.map(Account::id).orElseThrow().value().toString();
        var known = id(request).flatMap(id -> uploads.find(id, owner));
        switch (request.getMethod()) {
            case "GET" -> tell(known, request.getLocale(), response);
            case "HEAD" -> {
                if (known.isPresent()) {
                    // All of it is here: the answer that said so was lost on the way.
                    response.setHeader("Tus-Resumable", "1.0.0");
                    response.setHeader("Upload-Offset", "1");
                    response.setHeader("Upload-Length", "1");
                } else {
                    process(request, response, owner);
                }
            }
            default -> {
                process(request, response, owner);
                if (response.getStatus() == HttpServletResponse.SC_CREATED) {
                    clearAway();
                }
            }
        }
    }

    private void process(HttpServletRequest request, HttpServletResponse response, String owner) throws IOException {
        inUse.readLock().lock();
        try {
            arriving.process(request, response, owner);
            if (request.getMethod().equals("PATCH")) {
                takeIfComplete(request.getRequestURI(), owner);
            }
        } finally {
            inUse.readLock().unlock();
        }
    }

    /// What nobody went on with goes when something new comes, or at the next time if somebody is at it already.
    private void clearAway() {
        if (!inUse.writeLock().tryLock()) {
            return;
        }
        try {
            arriving.cleanup();
        } catch (IOException | OverlappingFileLockException busy) {
            LOG.debug("Old uploads were not cleared away", busy);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private void takeIfComplete(String address, String owner) throws IOException {
        try {
            var arrived = arriving.getUploadInfo(address, owner);
            if (arrived == null || !arrived.hasLength() || arrived.isUploadInProgress()) {
                return;
            }
            var id = UUID.fromString(arrived.getId().toString());
            Files.createDirectories(uploads.arriving());
            var file = Files.createTempFile(uploads.arriving(), "whole", null);
            try (var bytes = arriving.getUploadedBytes(address, owner)) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                var name = arrived.getMetadata().getOrDefault("filename", "");
                uploads.take(id, file, name.isBlank() ? id.toString() : plain(name), owner);
            } finally {
                Files.deleteIfExists(file);
            }
            arriving.deleteUpload(address, owner);
        } catch (TusException e) {
            LOG.info("An upload could not be taken: {}", e.getMessage());
        }
    }

    /// The last part of a name, without what no name has.
    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    }

    private void tell(Optional<Upload> known, Locale locale, HttpServletResponse response) throws IOException {
        if (known.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var upload = known.get();
        var told = new LinkedHashMap<String, Object>(Map.of(
                "state", upload.problem() != null ? "refused" : upload.finished() ? "done" : "working",
                "done", upload.done(),
                "pages", upload.pages()));
        if (upload.problem() != null) {
            told.put(
                    "why",
                    Pictures.problem(
                            (key, values) -> texts.getTranslation(key, locale, values),
                            upload.problem(),
                            upload.limit()));
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(told));
    }

    private static Optional<String> id(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path != null && path.matches("/[0-9a-f-]{36}") ? Optional.of(path.substring(1)) : Optional.empty();
    }

    @Configuration
    static class Registration {
        @Bean
        TusFileUploadService arriving(Uploads uploads, jakarta.servlet.ServletContext server) {
            return new TusFileUploadService()
                    .withStoragePath(uploads.arriving().toString())
                    .withUploadUri(server.getContextPath() + ROOT)
                    .withMaxUploadSize(uploads.largestFile())
                    .withUploadExpirationPeriod(KEPT_FOR);
        }

        @Bean
        ServletRegistrationBean<UploadServlet> uploadServlet(
                Uploads uploads,
                CurrentAccount account,
                I18NProvider texts,
                JsonMapper json,
                TusFileUploadService arriving) {
            var registration = new ServletRegistrationBean<>(
                    new UploadServlet(uploads, account, texts, json, arriving), ROOT, ROOT + "/*");
            registration.setName("uploads");
            return registration;
        }
    }
}
