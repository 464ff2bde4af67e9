package org.vitrine.accounts;

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

        private final String[] signs;

        Family(String... signs) {
            this.signs = signs;
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

        private final String[] signs;

        Device(String... signs) {
            this.signs = signs;
        }
    }

    /// Reads the header with which browsers introduce themselves. They imitate one another, so the order matters.
    public static Browser of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        var family = Family.OTHER;
        for (var each : Family.values()) {
            if (contains(said, each.signs)) {
                family = each;
                break;
            }
        }
        var device = Device.OTHER;
        for (var each : Device.values()) {
            if (contains(said, each.signs)) {
                device = each;
                break;
            }
        }
        return new Browser(family, device);
    }

    private static boolean contains(String said, String[] signs) {
        for (var sign : signs) {
            if (said.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
