package org.vitrine.interchange.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The pictures that came along with records, found by the names of their files.
///
/// A picture belongs to a record when its name, or that of its folder, is the record's, or begins with it and goes on
/// with the number of a leaf: `f3-830_187ob.jpg` belongs to `f3-830`.
final class PictureFiles {
    static final PictureFiles NONE = new PictureFiles(Map.of());

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|tiff?|webp)");
    private static final Pattern LEAF = Pattern.compile(
            "(?i)(?:[-_. ]+|(?<![0-9])(?=[0-9]))(?:p|pp|page|scan|img|image|leaf|list|l|f|fol|bl)?[-_. ]*(\\d{1,6}[-_ ]?(?:ob|v|r|verso|recto|[a-d])?)\\.?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private record Entry(String path, Path file) {}

    private final TreeMap<String, List<Entry>> byStem = new TreeMap<>();
    private final Map<String, List<Entry>> byFolder = new TreeMap<>();
    private final Map<String, Entry> byName = new TreeMap<>();
    private final Set<String> unused = new HashSet<>();

    /// @param files by their paths in the folder
    PictureFiles(Map<String, Path> files) {
        files.forEach((path, file) -> {
            if (!isPicture(path)) {
                return;
            }
            var entry = new Entry(path, file);
            var name = name(path).toLowerCase(Locale.ROOT);
            byName.put(path.toLowerCase(Locale.ROOT), entry);
            byName.putIfAbsent(name, entry);
            byStem.computeIfAbsent(stem(name), _ -> new ArrayList<>()).add(entry);
            var folder = path.contains("/") ? name(path.substring(0, path.lastIndexOf('/'))) : "";
            byFolder.computeIfAbsent(folder.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(entry);
            unused.add(path);
        });
    }

    static boolean isPicture(String path) {
        return PICTURE.matcher(path).matches();
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /// The pictures of the first of these names that has any.
    List<PictureFile> of(String... records) {
        for (var record : records) {
            var name = record.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !isEmpty()) {
                var found = matching(name);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /// The picture of a file that a record names, with or without folder and ending.
    Optional<PictureFile> named(String name, int position) {
        var wanted = name.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
        var entry = byName.get(wanted);
        if (entry == null) {
            entry = byName.get(name(wanted));
        }
        if (entry == null) {
            var sameStem = byStem.getOrDefault(name(wanted), List.of());
            entry = sameStem.size() == 1 ? sameStem.getFirst() : null;
        }
        return Optional.ofNullable(entry).map(found -> picture(found, position));
    }

    /// How many pictures no record has asked for.
    int unused() {
        return unused.size();
    }

    Optional<String> firstUnused() {
        return unused.stream().min(Comparator.naturalOrder());
    }

    private List<PictureFile> matching(String record) {
        var entries = new ArrayList<Entry>();
        for (var stem : byStem.tailMap(record, true).entrySet()) {
            if (!stem.getKey().startsWith(record)) {
                break;
            }
            var rest = stem.getKey().substring(record.length());
            if (rest.isEmpty() || LEAF.matcher(rest).matches() && !continuesNumber(record, rest)) {
                entries.addAll(stem.getValue());
            }
        }
        if (entries.isEmpty()) {
            entries.addAll(byFolder.getOrDefault(record, List.of()));
        }
        entries.sort(Comparator.comparing(entry -> sortable(entry.path())));
        var pictures = new ArrayList<PictureFile>();
        for (var entry : entries) {
            var position = pictures.size() + 1;
            // What is called like the record and no more has no number of a leaf.
            var isNamedAfter = stem(name(entry.path())).equalsIgnoreCase(record);
            pictures.add(isNamedAfter ? picture(entry, String.valueOf(position)) : picture(entry, position));
        }
        return pictures;
    }

    /// `doc12` is not the second leaf of `doc1`.
    private static boolean continuesNumber(String record, String rest) {
        return Character.isDigit(record.charAt(record.length() - 1)) && Character.isDigit(rest.charAt(0));
    }

    private PictureFile picture(Entry entry, int position) {
        var stem = stem(name(entry.path()));
        var leaf = Pattern.compile("(?i)(\\d{1,6})(?:[ _-]?(ob|v|r|verso|recto))?\\.?$")
                .matcher(stem);
        var label = leaf.find()
                ? leaf.group(1).replaceFirst("^0+(?=\\d)", "") + (leaf.group(2) == null ? "" : leaf.group(2))
                : String.valueOf(position);
        return picture(entry, label);
    }

    private PictureFile picture(Entry entry, String label) {
        unused.remove(entry.path());
        return new PictureFile(entry.file(), name(entry.path()), label);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Leaf 9 before leaf 10.
    private static String sortable(String path) {
        return NUMBER.matcher(path.toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(Math.max(0, 8 - number.group().length())) + number.group());
    }
}
