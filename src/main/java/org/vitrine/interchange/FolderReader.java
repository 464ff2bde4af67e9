package org.vitrine.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Mention;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.interchange.PortableExhibit.PictureFile;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.SegmentedText;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/// Reads one portable folder, finding everything that is wrong with it in one go.
final class FolderReader {
    static final int FORMAT = 1;

    private static final String EXHIBIT = "exhibit.yaml";
    /// Stands where a picture is missing until the finding that says so ends the import.
    private static final MediaId NO_PICTURE = new MediaId("0".repeat(64));

    private static final FileId NO_FILE = new FileId("0".repeat(64));

    private final List<Finding> findings = new ArrayList<>();
    private final FolderFiles files;
    private final Map<String, MediaId> checksums = new HashMap<>();
    private final Map<MediaId, PictureFile> pictures = new LinkedHashMap<>();
    private final Map<FileId, PictureFile> attached = new LinkedHashMap<>();
    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();

    FolderReader(Path folder) {
        files = FolderFiles.of(folder, findings);
    }

    /// @param exhibit nothing where findings are errors
    record Outcome(Optional<PortableExhibit> exhibit, List<Finding> findings) {}

    /// @param name of the folder, which should be the exhibit's slug
    Outcome read(String name) {
        // What a file that could not be read may have named is nothing to remark on.
        var silent = new ArrayList<String>();
        files.foldersIn("documents").stream()
                .filter(handle -> readDocument(handle).isEmpty())
                .forEach(handle -> silent.add("documents/" + handle + "/"));
        var content = readExhibit();
        if (content.isEmpty()) {
            silent.add("images/");
            silent.add(TongueFile.FOLDER + "/");
            silent.add("files/");
        }
        files.unused().stream()
                .filter(path -> silent.stream().noneMatch(path::startsWith))
                .forEach(path ->
                        findings.add(Finding.remark("folder.unknown-file").at(path, null)));
        if (content.isEmpty() || findings.stream().anyMatch(Finding::isError)) {
            return new Outcome(Optional.empty(), List.copyOf(findings));
        }
        var exhibit = new PortableExhibit(
                slug(name, content.get()), content.get(), List.copyOf(documents.values()), pictures, attached);
        return new Outcome(Optional.of(exhibit), List.copyOf(findings));
    }

    private Slug slug(String name, ExhibitContent content) {
        try {
            return new Slug(name);
        } catch (IllegalArgumentException e) {
            var slug = Slug.from(content.title(), "exhibit");
            findings.add(Finding.remark("folder.slug", name, slug));
            return slug;
        }
    }

    private Optional<Document> readDocument(String handle) {
        var folder = "documents/" + handle;
        var path = folder + "/document.yaml";
        var file = files.use(path);
        if (file.isEmpty()) {
            findings.add(Finding.error("folder.no-document-file").at(folder, null));
            return Optional.empty();
        }
        DocumentId id;
        try {
            id = new DocumentId(handle);
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error("folder.handle", handle).at(folder, null));
            return Optional.empty();
        }
        var root = YamlFile.read(path, FolderFiles.bytes(file.get(), YamlFile.MOST_BYTES), findings);
        if (root.isEmpty() || !takeFormat(root.get())) {
            return Optional.empty();
        }
        var tree = root.get().tree();
        if (tree.get("versions") != null) {
            tree.get("versions").forEach(version -> putFirst("kind", version));
        }
        if (tree.get("alignments") != null) {
            tree.get("alignments").forEach(alignment -> putFirst("kind", alignment));
        }
        if (tree.get("notes") != null) {
            tree.get("notes").forEach(note -> putFirst("kind", note.get("anchor")));
        }
        var document = root.get()
                .file()
                .<DocumentFile>bind(tree, reader(DocumentFile.class, folder + "/"))
                .flatMap(read -> document(id, read, root.get().file(), folder + "/"));
        document.ifPresent(read -> documents.put(id, read));
        return document;
    }

    private Optional<Document> document(DocumentId id, DocumentFile read, YamlFile file, String folder) {
        checkLength(file, "title", read.title(), 1000);
        checkLength(file, "kind", read.kind(), 120);
        checkLength(file, "languages", read.languages().toString(), 200);
        var versions = new ArrayList<Version>();
        for (var i = 0; i < read.versions().size(); i++) {
            var pointer = "/versions/" + i;
            try {
                versions.add(
                        switch (read.versions().get(i)) {
                            case DocumentFile.VersionFile.Scan scan ->
                                new Version.Scan(scan.id(), scan.pages(), scan.rights());
                            case DocumentFile.VersionFile.Transcript transcript ->
                                new Version.Transcript(
                                        transcript.id(),
                                        transcript.language(),
                                        text(folder, transcript.file(), file, pointer + "/file"),
                                        transcript.rights());
                            case DocumentFile.VersionFile.Translation translation ->
                                new Version.Translation(
                                        translation.id(),
                                        translation.language(),
                                        translation.translator(),
                                        text(folder, translation.file(), file, pointer + "/file"),
                                        translation.rights());
                        });
            } catch (IllegalArgumentException e) {
                file.error(pointer + "/id", "yaml.refused", Objects.requireNonNull(e.getMessage()));
            }
        }
        try {
            return Optional.of(read.document(id, versions, notes(read.notes(), versions, id, file)));
        } catch (IllegalArgumentException e) {
            file.error("", "yaml.refused", Objects.requireNonNull(e.getMessage()));
            return Optional.empty();
        }
    }

    /// The notes with their passages tied to the texts. A note from another house may have lost its place, which is
    /// remarked and goes no further.
    private List<Note> notes(List<Note> notes, List<Version> versions, DocumentId id, YamlFile file) {
        var anchored = new ArrayList<Note>();
        for (var i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            anchored.add(
                    note.anchor() instanceof Note.OnPassage on
                            ? note.withAnchor(new Note.OnPassage(
                                    on.version(), anchored(on, versions, id, file, "/notes/" + i + "/anchor")))
                            : note);
        }
        return anchored;
    }

    private Passage anchored(Note.OnPassage on, List<Version> versions, DocumentId id, YamlFile file, String pointer) {
        for (var version : versions) {
            if (version instanceof Version.Text text && text.id().equals(on.version())) {
                return anchored(on.passage(), text.text(), text.id(), file, pointer + "/passage");
            }
        }
        var ids = versions.stream()
                .filter(Version.Text.class::isInstance)
                .map(Version::id)
                .collect(java.util.stream.Collectors.joining(", "));
        found(on.passage().position() == null, file, pointer + "/version", "folder.no-version", id, on.version(), ids);
        return on.passage();
    }

    /// The library keeps these in columns of so many characters.
    private static void checkLength(YamlFile file, String key, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            file.error("/" + key, "folder.too-long", key, most);
        }
    }

    private SegmentedText text(String folder, String name, YamlFile file, String pointer) {
        var path = folder + name;
        var found = FolderFiles.isInside(name) ? files.use(path) : Optional.<Path>empty();
        if (found.isEmpty()) {
            missing(file, pointer, name);
            return SegmentedText.EMPTY;
        }
        return TextFile.read(path, FolderFiles.bytes(found.get(), TextFile.MOST_BYTES), findings);
    }

    private Optional<ExhibitContent> readExhibit() {
        var file = files.use(EXHIBIT);
        if (file.isEmpty()) {
            findings.add(Finding.error("folder.no-exhibit-file"));
            return Optional.empty();
        }
        var root = YamlFile.read(EXHIBIT, FolderFiles.bytes(file.get(), YamlFile.MOST_BYTES), findings);
        if (root.isEmpty() || !takeFormat(root.get())) {
            return Optional.empty();
        }
        if (root.get().tree().remove(YamlFile.TONGUES) != null) {
            root.get().file().error("/" + YamlFile.TONGUES, "folder.tongues-elsewhere", YamlFile.TONGUES);
        }
        var inColumns = ExhibitTree.unfoldColumns(root.get());
        ExhibitTree.nestLayouts(root.get());
        var bound = root.get().file().<ExhibitContent>bind(root.get().tree(), reader(ExhibitContent.class, ""));
        bound.ifPresent(content -> inColumns(content, inColumns, root.get().file()));
        return bound.map(content -> checked(content, root.get().file()))
                .map(content -> content.withTongues(tongues(content.language())));
    }

    /// What may not stand in a column has been put behind its row.
    private static void inColumns(ExhibitContent content, Map<String, String> inColumns, YamlFile file) {
        content.blocks()
                .filter(block -> inColumns.containsKey(block.id().value()) && block.column() == 0)
                .forEach(block -> file.error(
                        Objects.requireNonNull(inColumns.get(block.id().value())) + "/type", "folder.not-in-column"));
    }

    /// The further languages, by the names of their files.
    private List<Tongue> tongues(LanguageTag original) {
        return files.filesIn(TongueFile.FOLDER).stream()
                .filter(name -> name.endsWith(TongueFile.ENDING))
                .flatMap(name -> tongue(TongueFile.FOLDER + "/" + name, original).stream())
                .toList();
    }

    private Optional<Tongue> tongue(String path, LanguageTag original) {
        var file = files.use(path).orElseThrow();
        var name = path.substring(TongueFile.FOLDER.length() + 1, path.length() - TongueFile.ENDING.length());
        var language = language(name);
        if (language.isEmpty() || language.get().equals(original)) {
            findings.add(Finding.error(language.isEmpty() ? "folder.no-language" : "folder.original-language", name)
                    .at(path, null));
            return Optional.empty();
        }
        var root = YamlFile.read(path, FolderFiles.bytes(file, YamlFile.MOST_BYTES), findings);
        if (root.isEmpty() || !takeFormat(root.get())) {
            return Optional.empty();
        }
        var yaml = root.get().file();
        return yaml.<TongueFile>bind(root.get().tree(), reader(TongueFile.class, ""))
                .flatMap(read -> {
                    try {
                        return Optional.of(read.tongue(language.get()));
                    } catch (IllegalArgumentException e) {
                        yaml.error("/texts", "yaml.refused", Objects.requireNonNull(e.getMessage()));
                        return Optional.empty();
                    }
                });
    }

    /// Only what is written as it would be written here, so that no two files are of one language.
    private static Optional<LanguageTag> language(String name) {
        try {
            return Optional.of(new LanguageTag(name)).filter(tag -> tag.value().equals(name));
        } catch (IllegalArgumentException noLanguage) {
            return Optional.empty();
        }
    }

    /// Formats of the past are brought up to date here, once there are any.
    private boolean takeFormat(YamlFile.Root root) {
        var format = root.tree().remove("format");
        if (format == null) {
            root.file().error("", "format.missing", FORMAT);
            return false;
        }
        if (!format.asString("").equals(String.valueOf(FORMAT))) {
            root.file().error("/format", "format.unknown", format.asString(""), FORMAT);
            return false;
        }
        return true;
    }

    private BiFunction<YamlFile, List<Finding>, ObjectReader> reader(Class<?> type, String folder) {
        return (file, onTheWay) -> FolderMapper.MAPPER
                .readerFor(type)
                .withAttribute(FolderMapper.PICTURE_OF_PATH, (BiFunction<String, String, MediaId>)
                        (pointer, name) -> picture(folder, name, file, pointer, onTheWay))
                .withAttribute(FolderMapper.FILE_OF_PATH, (BiFunction<String, String, FileId>)
                        (pointer, name) -> attached(folder, name, file, pointer, onTheWay));
    }

    private MediaId picture(String folder, String name, YamlFile file, String pointer, List<Finding> onTheWay) {
        var path = folder + name;
        var found = FolderFiles.isInside(name) ? files.use(path) : Optional.<Path>empty();
        if (found.isEmpty()) {
            onTheWay.add(missingFinding(name).at(file.path(), file.line(pointer)));
            return NO_PICTURE;
        }
        if (FolderFiles.size(found.get()) > ZipFolder.Limits.USUAL.largestFile()) {
            onTheWay.add(Finding.error("folder.picture-too-many-bytes").at(path, null));
            return NO_PICTURE;
        }
        var picture = checksums.computeIfAbsent(path, _ -> checksum(found.get()));
        pictures.putIfAbsent(picture, new PictureFile(path, found.get()));
        return picture;
    }

    /// How large it may be, and what it is, is for whoever keeps it to say.
    private FileId attached(String folder, String name, YamlFile file, String pointer, List<Finding> onTheWay) {
        var path = folder + name;
        var found = FolderFiles.isInside(name) ? files.use(path) : Optional.<Path>empty();
        if (found.isEmpty()) {
            onTheWay.add(missingFinding(name).at(file.path(), file.line(pointer)));
            return NO_FILE;
        }
        var id = new FileId(
                checksums.computeIfAbsent(path, _ -> checksum(found.get())).sha256());
        attached.putIfAbsent(id, new PictureFile(path, found.get()));
        return id;
    }

    private void missing(YamlFile file, String pointer, String name) {
        findings.add(missingFinding(name).at(file.path(), file.line(pointer)));
    }

    private static Finding missingFinding(String name) {
        return FolderFiles.isInside(name)
                ? Finding.error("folder.missing-file", name)
                : Finding.error("folder.outside", name);
    }

    /// The content with its passages tied to their texts, and findings where what it names is not there.
    private ExhibitContent checked(ExhibitContent content, YamlFile file) {
        checkLength(file, "title", content.title(), 500);
        var objects = content.cover().objects();
        for (var i = 0; i < objects.size(); i++) {
            var document = objects.get(i).document();
            if (document != null) {
                document(document, file, "/cover/objects/" + i + "/document");
            }
        }
        var sections = new ArrayList<>(content.sections());
        for (var s = 0; s < sections.size(); s++) {
            var pages = new ArrayList<>(sections.get(s).pages());
            for (var p = 0; p < pages.size(); p++) {
                var blocks = new ArrayList<>(pages.get(p).blocks());
                for (var b = 0; b < blocks.size(); b++) {
                    var pointer = "/sections/" + s + "/pages/" + p + "/blocks/" + b;
                    blocks.set(b, checked(blocks.get(b), file, pointer));
                }
                pages.set(p, pages.get(p).withBlocks(blocks));
            }
            sections.set(s, sections.get(s).withPages(pages));
        }
        return content.withSections(sections);
    }

    private Block checked(Block block, YamlFile file, String pointer) {
        return switch (block) {
            case Attachment.Download download -> named(download);
            case Block.Text _, Block.Heading _, Block.Image _ -> block;
            case Block.DocumentCard card -> {
                document(card.document(), file, pointer + "/document");
                yield card;
            }
            case Block.PullQuote quote -> {
                if (quote.source() != null) {
                    checkSource(quote.source(), file, pointer + "/source");
                }
                yield quote;
            }
            case Block.Excerpt excerpt -> excerpt(excerpt, file, pointer);
            case Structure _, Lesson _, Reading _, Context _, Attachment _ ->
                block.withMentions(mention -> mention(mention, file, pointer + mention.pointer()));
        };
    }

    /// A file that is called nothing in particular is called as it lies here.
    private Block named(Attachment.Download download) {
        var file = attached.get(download.file());
        return download.name() != null || file == null ? download : download.withName(file.name());
    }

    /// What a block points at, tied to its text. As with passages, what somebody wrote by hand has to be there.
    private Mention mention(Mention mention, YamlFile file, String pointer) {
        var document = document(mention.document(), file, pointer);
        if (document.isEmpty()) {
            return mention;
        }
        var page = mention.page();
        if (page != null
                && document.get().scanPages().map(Version.ScanPage::file).noneMatch(page::equals)) {
            file.remark(pointer, "folder.no-page", document.get().id());
        }
        var version = mention.version();
        if (version == null) {
            return mention;
        }
        var passage = mention.passage();
        var text = document.get().text(version);
        if (text.isEmpty()) {
            found(
                    passage == null || passage.position() == null,
                    file,
                    pointer,
                    "folder.no-version",
                    document.get().id(),
                    version,
                    ids(document.get()));
            return mention;
        }
        return passage == null
                ? mention
                : mention.withPassage(anchored(passage, text.get().text(), version, file, pointer));
    }

    /// A quote stays what it is when the version it is from has gone; so this is never more than a remark.
    private void checkSource(Block.PullQuote.Source source, YamlFile file, String pointer) {
        document(source.document(), file, pointer + "/document").ifPresent(document -> {
            var text = document.text(source.version());
            if (text.isEmpty()) {
                file.remark(pointer + "/version", "folder.no-version", document.id(), source.version(), ids(document));
            } else if (source.segment() != null
                    && text.get().text().segment(source.segment()).isEmpty()) {
                file.remark(pointer + "/segment", "folder.no-segment", source.version(), source.segment());
            }
        });
    }

    /// A passage that somebody wrote by hand has no position yet and has to be found. One that came out of Vitrine may
    /// be orphaned, which is remarked and goes no further.
    private Block excerpt(Block.Excerpt excerpt, YamlFile file, String pointer) {
        var document = document(excerpt.document(), file, pointer + "/document");
        if (document.isEmpty()) {
            return excerpt;
        }
        var byHand = excerpt.passage().position() == null;
        var beside = excerpt.beside();
        if (beside != null && document.get().text(beside).isEmpty()) {
            found(
                    byHand,
                    file,
                    pointer + "/beside",
                    "folder.no-version",
                    document.get().id(),
                    beside,
                    ids(document.get()));
        }
        var version = document.get().text(excerpt.version());
        if (version.isEmpty()) {
            found(
                    byHand,
                    file,
                    pointer + "/version",
                    "folder.no-version",
                    document.get().id(),
                    excerpt.version(),
                    ids(document.get()));
            return excerpt;
        }
        var text = version.get().text();
        var passage = anchored(excerpt.passage(), text, excerpt.version(), file, pointer + "/passage");
        var notes = new ArrayList<PassageNote>();
        for (var i = 0; i < excerpt.notes().size(); i++) {
            var note = excerpt.notes().get(i);
            notes.add(
                    note.anchor() == null
                            ? note
                            : new PassageNote(
                                    note.id(),
                                    note.title(),
                                    note.markdown(),
                                    anchored(
                                            note.anchor(),
                                            text,
                                            excerpt.version(),
                                            file,
                                            pointer + "/notes/" + i + "/anchor")));
        }
        return excerpt.withPassage(excerpt.version(), passage).withNotes(notes);
    }

    private Passage anchored(Passage passage, SegmentedText text, String version, YamlFile file, String pointer) {
        var byHand = passage.position() == null;
        for (var i = 0; i < passage.segments().size(); i++) {
            if (text.segment(passage.segments().get(i)).isEmpty()) {
                var segment = pointer + "/segments/" + i;
                found(
                        byHand,
                        file,
                        segment,
                        "folder.no-segment",
                        version,
                        passage.segments().get(i));
            }
        }
        var span = passage.find(text);
        if (span.isEmpty()) {
            found(byHand, file, pointer + "/quote/exact", "folder.no-passage", version, shortened(passage));
        }
        return byHand ? span.map(at -> Passage.of(text, at)).orElse(passage) : passage;
    }

    private static void found(boolean error, YamlFile file, String pointer, String key, Object... arguments) {
        if (error) {
            file.error(pointer, key, arguments);
        } else {
            file.remark(pointer, key, arguments);
        }
    }

    private Optional<Document> document(DocumentId id, YamlFile file, String pointer) {
        var document = Optional.ofNullable(documents.get(id));
        // Where the document's own file could not be read, that has been said already.
        if (document.isEmpty() && !files.has("documents/" + id + "/document.yaml")) {
            file.error(pointer, "folder.no-document", id);
        }
        return document;
    }

    private static String ids(Document document) {
        return String.join(", ", document.texts().map(Version::id).toList());
    }

    private static String shortened(Passage passage) {
        var words = passage.quote().exact();
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }

    /// Jackson loses the place of what stands before the key that tells the type.
    static void putFirst(String key, tools.jackson.databind.@Nullable JsonNode node) {
        if (node instanceof ObjectNode object && object.has(key)) {
            var rest = object.deepCopy();
            object.removeAll();
            object.set(key, Objects.requireNonNull(rest.remove(key)));
            object.setAll(rest);
        }
    }

    private static MediaId checksum(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return new MediaId(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
