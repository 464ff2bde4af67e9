package org.vitrine.backups;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// How a backup is laid out: a zip file that needs no Vitrine to be read.
///
/// ```
/// vitrine-backup.json     what it is
/// database/account.jsonl  the rows of each table
/// media/0a/0a1b…          pictures as they came; files/… the others
/// keys/second-step.key    what one-time codes are encrypted with
/// imports/…, arrived/…    files that somebody has brought and nobody has looked through yet
/// contents.json           how much of each there is
/// manifest-sha256.txt     the checksums of all of it, as `sha256sum -c` takes them
/// ```
final class Archive {
    static final String ABOUT = "vitrine-backup.json";
    static final String CONTENTS = "contents.json";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String KEY = "keys/second-step.key";

    private static final Pattern ROWS = Pattern.compile("database/([a-z][a-z0-9_]*)\\.jsonl");
    private static final Pattern ORIGINAL = Pattern.compile("(?:media|files)/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final Pattern LOOSE = Pattern.compile("(?:imports|arrived)(?:/[^/\\\\:\\p{Cntrl}]+)+");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Archive() {}

    static String rows(String table) {
        return "database/" + table + ".jsonl";
    }

    static boolean isRows(String name) {
        return ROWS.matcher(name).matches();
    }

    static boolean isOriginal(String name) {
        return ORIGINAL.matcher(name).matches();
    }

    static boolean isLoose(String name) {
        return LOOSE.matcher(name).matches()
                && !name.contains("/../")
                && !name.contains("/./")
                && !name.endsWith("/..")
                && !name.endsWith("/.");
    }

    /// Whether something of this name belongs into a backup.
    static boolean belongs(String name) {
        return name.equals(ABOUT)
                || name.equals(CONTENTS)
                || name.equals(MANIFEST)
                || name.equals(KEY)
                || isRows(name)
                || isOriginal(name)
                || isLoose(name);
    }

    /// The checksum that the name of an original states.
    static String checksum(String original) {
        return original.substring(original.lastIndexOf('/') + 1);
    }

    static String fileName(Instant moment) {
        return "vitrine-" + NAME.format(moment.atOffset(ZoneOffset.UTC)) + ".zip";
    }
}
