package org.vitrine.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// Answers what never becomes a request, such as headers that are too long or no HTTP at all: with one page that looks
/// like the house's, since nobody is there yet who could make one, and without a word about the server.
class LastWord extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    private final byte[] page;
    private final String content;

    LastWord() {
        setShowReport(false);
        setShowServerInfo(false);
        try {
            var html =
                    new ClassPathResource("unreadable.html", LastWord.class).getContentAsString(StandardCharsets.UTF_8);
            this.page = html.getBytes(StandardCharsets.UTF_8);
            var style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
            this.content = "default-src 'none'; style-src 'sha256-" + hash(style)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the page for unreadable requests", e);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setHeader(Guards.CONTENT, content);
        Guards.on(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(page.length);
        try {
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody is there any more who could read it.
            container.getLogger().debug("An error could not be reported", gone);
        }
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
