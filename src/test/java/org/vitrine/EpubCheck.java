package org.vitrine;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/// EPUBCheck, the checker of the W3C, in a world of its own: it brings parsers that the application must not find.
public final class EpubCheck {
    private static final Path JARS = Path.of("target/epubcheck");
    private static final SingletonSupplier<ClassLoader> LOADER = SingletonSupplier.of(EpubCheck::loader);

    private EpubCheck() {}

    /// What it has to say against a book, errors and warnings.
    public static List<String> findings(Path epub) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var out = System.out;
        try {
            var report = Files.createTempFile("epubcheck", ".json");
            thread.setContextClassLoader(LOADER.obtain());
            System.setOut(new PrintStream(PrintStream.nullOutputStream()));
            try {
                var checker = LOADER.obtain()
                        .loadClass("com.adobe.epubcheck.tool.EpubChecker")
                        .getConstructor()
                        .newInstance();
                checker.getClass().getMethod("run", String[].class).invoke(checker, (Object)
                        new String[] {epub.toString(), "--json", report.toString(), "--quiet"});
            } finally {
                System.setOut(out);
            }
            var findings = new ArrayList<String>();
            for (var message : JsonMapper.shared().readTree(report.toFile()).get("messages")) {
                findings.add(message.get("severity").asString() + " "
                        + message.get("ID").asString() + " "
                        + message.get("message").asString() + " " + message.get("locations"));
            }
            Files.delete(report);
            return findings;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ClassLoader loader() {
        try (var jars = Files.list(JARS)) {
            return new URLClassLoader(
                    jars.map(EpubCheck::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "EPUBCheck is not there: mvn generate-test-resources puts it into " + JARS, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
