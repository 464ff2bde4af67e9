package org.vitrine.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which browser somebody uses and on what, as far as it says so itself.
public record Browser(Family family, Device device) {

    public enum Family {
        FIREFOX("Firefox/", "FxiOS/"),
        EDGE("Edg/", "EdgA/", "EdgiOS/"),
        OPERA("OPR/", "Opera"),
        CHROME("Chrome/", "CriOS/", "Chromium/"),
        SAFARI("Safari/"),
        OTHER("");

        private final List<String> signs;

        Family(String... signs) {
            this.signs = List.of(signs);
        }
    }

    public enum Device {
        IPHONE("iPhone"),
        IPAD("iPad"),
        ANDROID("Android"),
        CHROME_OS("CrOS"),
        WINDOWS("Windows"),
        MAC("Macintosh"),
        LINUX("Linux", "X11"),
        OTHER("");

        private final List<String> signs;

        Device(String... signs) {
            this.signs = List.of(signs);
        }
    }

    /// Reads the header with which browsers introduce themselves. They imitate one another, so the order matters.
    public static Browser of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        return new Browser(
                first(Family.values(), family -> family.signs, said),
                first(Device.values(), device -> device.signs, said));
    }

    private static <T> T first(T[] all, Function<T, List<String>> signs, String said) {
        return Arrays.stream(all)
                .filter(each -> signs.apply(each).stream().anyMatch(said::contains))
                .findFirst()
                .orElseThrow();
    }
}
