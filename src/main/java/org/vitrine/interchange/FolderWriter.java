package org.vitrine.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.interchange.DocumentFile.VersionFile;
import org.vitrine.interchange.PortableExhibit.PictureFile;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes one portable folder: the same exhibit gives the same files, byte by byte and in the same order.
final class FolderWriter {

    /// Where the files go.
    interface Sink {
        void write(String path, byte[] bytes) throws IOException;

        void copy(String path, java.nio.file.Path file) throws IOException;
    }

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final PortableExhibit exhibit;
    private final Sink sink;
    private final Map<MediaId, String> names;
    private final Map<FileId, String> fileNames;

    FolderWriter(PortableExhibit exhibit, Sink sink) {
        this.exhibit = exhibit;
        this.sink = sink;
        var taken = new HashSet<String>();
        this.names = names(exhibit.pictures(), taken);
        this.fileNames = names(files(exhibit), taken);
    }

    void write() throws IOException {
        yaml("exhibit.yaml", exhibitTree());
        for (var tongue : exhibit.content().tongues()) {
            yaml(TongueFile.path(tongue.language()), tree(TongueFile.of(tongue), this::name));
        }
        if (!exhibit.entries().isEmpty()) {
            yaml(EntriesFile.PATH, tree(new EntriesFile(exhibit.entries()), this::name));
        }
        for (var document : exhibit.documents()) {
            write(document);
        }
        for (var image : exhibit.content().images().stream()
                .sorted(java.util.Comparator.comparing(this::name))
                .toList()) {
            picture("images/", image);
        }
        for (var file : files(exhibit).entrySet()) {
            sink.copy("files/" + fileNames.get(file.getKey()), file.getValue().file());
        }
    }

    /// The files in the order in which they are met. One that has been lost leaves its name, which says so on import.
    private static Map<FileId, PictureFile> files(PortableExhibit exhibit) {
        var files = new LinkedHashMap<FileId, PictureFile>();
        exhibit.content().files().forEach(given -> {
            var file = exhibit.files().get(given.file());
            if (file != null) {
                files.put(given.file(), file);
            }
        });
        return files;
    }

    private ObjectNode exhibitTree() {
        var own = exhibit.content().images();
        var tree = tree(
                exhibit.content().withTongues(List.of()),
                picture -> own.contains(picture) ? "images/" + name(picture) : leaf(picture));
        ExhibitTree.foldColumns(tree);
        ExhibitTree.flattenLayouts(tree);
        NumbersTree.write(exhibit.numbers(), tree);
        return tree;
    }

    /// A page of a document's scan, which lies with the document.
    private String leaf(MediaId picture) {
        return exhibit.documents().stream()
                .filter(document ->
                        document.scanPages().anyMatch(page -> page.file().equals(picture)))
                .findFirst()
                .map(document -> "documents/" + document.id() + "/" + name(picture))
                .orElseGet(() -> "images/" + name(picture));
    }

    private void write(Document document) throws IOException {
        var folder = "documents/" + document.id() + "/";
        var taken = new HashSet<String>();
        var texts = new LinkedHashMap<String, Version.Text>();
        var versions = new ArrayList<VersionFile>();
        for (var version : document.versions()) {
            versions.add(
                    switch (version) {
                        case Version.Scan scan -> new VersionFile.Scan(scan.id(), scan.pages(), scan.rights());
                        case Version.Transcript transcript ->
                            new VersionFile.Transcript(
                                    transcript.id(),
                                    transcript.language(),
                                    textName(transcript, taken, texts),
                                    transcript.rights());
                        case Version.Translation translation ->
                            new VersionFile.Translation(
                                    translation.id(),
                                    translation.language(),
                                    translation.translator(),
                                    textName(translation, taken, texts),
                                    translation.rights());
                    });
        }
        yaml(folder + "document.yaml", tree(DocumentFile.of(document, versions), this::name));
        for (var text : texts.entrySet()) {
            sink.write(
                    folder + text.getKey(),
                    TextFile.write(text.getValue().text()).getBytes(StandardCharsets.UTF_8));
        }
        for (var page :
                document.scanPages().map(Version.ScanPage::file).distinct().toList()) {
            picture(folder, page);
        }
    }

    private static String textName(Version.Text version, Set<String> taken, Map<String, Version.Text> texts) {
        var name = unique(version.id(), "md", taken);
        texts.put(name, version);
        return name;
    }

    private ObjectNode tree(Object record, Function<MediaId, String> path) {
        var written = FolderMapper.MAPPER
                .writer()
                .withAttribute(FolderMapper.PATH_OF_PICTURE, path)
                .withAttribute(FolderMapper.PATH_OF_FILE, (Function<FileId, String>)
                        file -> "files/" + fileNames.getOrDefault(file, "lost-" + file))
                .writeValueAsString(record);
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FolderReader.FORMAT);
        tree.setAll((ObjectNode) FolderMapper.MAPPER.readTree(written));
        withoutEmptyLists(tree);
        return tree;
    }

    /// A list that is empty is a key that need not be there.
    private static void withoutEmptyLists(JsonNode node) {
        node.forEach(FolderWriter::withoutEmptyLists);
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties()).stream()
                    .filter(entry -> entry.getValue() instanceof ArrayNode list && list.isEmpty()
                            || entry.getValue() instanceof ObjectNode inner && inner.isEmpty())
                    .forEach(entry -> object.remove(entry.getKey()));
        }
    }

    private void yaml(String path, ObjectNode tree) throws IOException {
        sink.write(path, YamlText.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    private void picture(String folder, MediaId picture) throws IOException {
        var file = exhibit.pictures().get(picture);
        // A picture that has been lost leaves its name, which says so on import.
        if (file != null) {
            sink.copy(folder + name(picture), file.file());
        }
    }

    private String name(MediaId picture) {
        return names.getOrDefault(picture, "lost-" + picture + ".jpg");
    }

    /// A name that no two pictures share, in whatever folder they lie: so a picture comes back under it.
    private static <T> Map<T, String> names(Map<T, PictureFile> pictures, Set<String> taken) {
        var names = new LinkedHashMap<T, String>();
        pictures.forEach((picture, file) -> {
            var dot = file.name().lastIndexOf('.');
            var stem = safe(dot > 0 ? file.name().substring(0, dot) : file.name());
            var ending = dot > 0 ? safe(file.name().substring(dot + 1)) : "jpg";
            names.put(picture, unique(stem, ending, taken));
        });
        return names;
    }

    private static String unique(String stem, String ending, Set<String> taken) {
        var name = stem + "." + ending;
        for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + "-" + number + "." + ending;
        }
        return name;
    }

    /// A name that every file system takes.
    private static String safe(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.substring(0, Math.min(60, plain.length())).replaceAll("-+$", "");
        return cut.isEmpty() || DEVICES.contains(cut) || cut.matches("(?:com|lpt)\\d")
                ? ("picture-" + cut).replaceAll("-$", "")
                : cut;
    }
}
