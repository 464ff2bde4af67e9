package org.vitrine.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Place;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Whitespace;

/// Reads the plain text of a record page of the Wilson Center Digital Archive: date and title, then labelled fields of
/// which "Contents" is the last, then the text itself.
///
/// Every line ends up in a field, in a segment of the text or among the unread lines.
final class WilsonCenterReader {
    private static final int LONGEST_TITLE = 1000;
    private static final String PROVIDER = "Wilson Center Digital Archive";

    private enum Label {
        CITATION("Citation"),
        SUMMARY("Summary"),
        LANGUAGE("Original Languages?|Original Language\\(s\\)"),
        AUTHORS("Authors?|Author\\(s\\)"),
        PLACES("Associated Places"),
        SUBJECTS("Associated Topics|Subjects Discussed|Subjects"),
        CONTENTS("Contents?");

        private final Pattern pattern;

        Label(String words) {
            // With its colon, or alone on the line; set in bold or not.
            pattern = Pattern.compile(
                    "\\*{0,2}(?:" + words + ")(?:\\s*:\\s*\\*{0,2}\\s*|\\s*\\*{2}\\s*:?\\s*|\\s*$)(.*)",
                    Pattern.CASE_INSENSITIVE);
        }

        /// The rest of a line that begins with this label, or null.
        private @Nullable String rest(String line) {
            var matcher = pattern.matcher(line);
            return matcher.matches() ? matcher.group(1).strip() : null;
        }
    }

    private static final Pattern OTHER_LABEL =
            Pattern.compile("\\*{0,2}\\p{Lu}[\\p{L}()/&]*(?: (?:\\p{Lu}[\\p{L}()/&]*|&|of|and)){0,4}:\\*{0,2}");
    private static final Pattern ITEM = Pattern.compile(
            "(?<kind>translation|transcript|transcription)(?:\\s*[-–—:]\\s*|\\s+(?:in|into)\\s+|\\s+)(?<language>\\p{L}[\\p{L} ()-]{1,30})"
                    + "|(?<languageFirst>\\p{L}[\\p{L} ()-]{1,30})\\s+(?<kindLast>translation|transcript|transcription)"
                    + "|(?<bare>translation|transcript|transcription)"
                    + "|(?<scan>(?:original )?(?:scan|document|pdf)s?(?:\\s*[-–—:]\\s*\\p{L}+)?)",
            Pattern.CASE_INSENSITIVE);

    /// What a kind of document is called in titles, in the order in which a title is searched for them.
    private static final List<String> KINDS = List.of(
            "Telegram",
            "Cable",
            "Letter",
            "Memorandum",
            "Aide-mémoire",
            "Minutes",
            "Record of conversation",
            "Memorandum of conversation",
            "Protocol",
            "Report",
            "Diary",
            "Note",
            "Resolution",
            "Decree",
            "Directive",
            "Order",
            "Instructions",
            "Statement",
            "Speech",
            "Agreement",
            "Treaty",
            "Communiqué",
            "Message",
            "Interview",
            "Article",
            "Transcript",
            "Conversation",
            "Draft",
            "Proposal",
            "Plan",
            "Information",
            "Excerpt");

    private final PlainText.Readable source;
    private final String fileName;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private final List<Line> header = new ArrayList<>();
    private final List<List<Line>> unknown = new ArrayList<>();
    private final Map<Label, List<Line>> fields = new EnumMap<>(Label.class);
    private final List<Item> items = new ArrayList<>();
    private final List<List<Line>> bodies = new ArrayList<>();

    /// One line without white space at its ends, which here includes no-break spaces.
    private record Line(int number, String text) {
        private boolean isBlank() {
            return text.isEmpty();
        }
    }

    /// What "Contents" says there is.
    private record Item(
            String label,
            boolean scan,
            boolean translation,
            @Nullable String language,
            int line) {}

    WilsonCenterReader(PlainText.Readable source, String fileName, LocalDate today) {
        this.source = source;
        this.fileName = fileName;
        this.today = today;
        source.remarks().forEach(finding -> findings.add(finding.at(fileName, finding.line())));
    }

    Reading read() {
        divide();
        var missing = Stream.of(Label.CITATION, Label.CONTENTS)
                .filter(label -> !fields.containsKey(label))
                .map(label -> label == Label.CITATION ? "Citation:" : "Contents:")
                .toList();
        if (!missing.isEmpty()) {
            return refused(Finding.error("record.not-recognised", String.join(", ", missing)));
        }
        var citation = Citation.read(texts(Label.CITATION));
        var front = front(citation);
        if (front.title() == null) {
            return refused(Finding.error("record.no-title"));
        }
        if (front.title().length() > LONGEST_TITLE) {
            return refused(Finding.error("record.title-too-long", LONGEST_TITLE));
        }
        return new Reading.Proposal(document(front.title(), front.date(), citation), source.text(), findings);
    }

    private Reading refused(Finding finding) {
        return new Reading.Refused(List.of(finding.at(fileName, null)));
    }

    /// Gives every line its place: header, one of the fields, or the text.
    private void divide() {
        List<Line> current = header;
        var inContents = false;
        var number = 0;
        for (var raw : source.text().split("\n", -1)) {
            var line = new Line(++number, Whitespace.strip(raw));
            if (!bodies.isEmpty()) {
                addToBody(line);
                continue;
            }
            var label = label(line.text());
            if (label != null) {
                current = fields.computeIfAbsent(label, _ -> new ArrayList<>());
                inContents = label == Label.CONTENTS;
                line = new Line(number, Objects.requireNonNull(label.rest(line.text())));
            } else if (!inContents && OTHER_LABEL.matcher(line.text()).matches() && !fields.isEmpty()) {
                // A field that nobody here knows: it and what follows stay for the curator to look at.
                current = new ArrayList<>();
                unknown.add(current);
            }
            if (inContents && !line.isBlank()) {
                var item = item(line);
                if (item.isPresent()) {
                    items.add(item.get());
                } else {
                    bodies.add(new ArrayList<>());
                    addToBody(line);
                }
            } else {
                current.add(line);
            }
        }
        unknown.forEach(this::leaveUnread);
    }

    /// The text of a second version begins where the line by which "Contents" names it stands again.
    private void addToBody(Line line) {
        var next = bodies.size();
        var textItems = items.stream().filter(item -> !item.scan()).toList();
        if (next < textItems.size()
                && line.text().equalsIgnoreCase(textItems.get(next).label())) {
            bodies.add(new ArrayList<>());
        } else {
            bodies.getLast().add(line);
        }
    }

    private static @Nullable Label label(String line) {
        return Arrays.stream(Label.values())
                .filter(label -> label.rest(line) != null)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Item> item(Line line) {
        var matcher = ITEM.matcher(line.text().replace("*", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("scan") != null) {
            return Optional.of(new Item(line.text(), true, false, null, line.number()));
        }
        var kind = Stream.of("kind", "kindLast", "bare")
                .map(matcher::group)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
        var language = matcher.group("language") != null ? matcher.group("language") : matcher.group("languageFirst");
        var dashed = line.text().matches(".*[-–—:].*");
        if (language != null && !dashed && LanguageNames.find(language).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                line.text(), false, kind.toLowerCase(Locale.ROOT).equals("translation"), language, line.number()));
    }

    private record Front(@Nullable String title, @Nullable ArchivalDate date) {}

    /// Date and title: from the lines above the first label, else from the citation.
    private Front front(Citation citation) {
        var blocks = new ArrayList<>(blocks(header));
        ArchivalDate date = null;
        var undated = false;
        var afterDate = 0;
        for (var block = 0; block < blocks.size() && date == null && !undated; block++) {
            for (var line : blocks.get(block)) {
                var written = plain(line.text());
                date = WrittenDate.read(written).orElse(null);
                undated = WrittenDate.isUndated(written);
                if (date != null || undated) {
                    var above = blocks.get(block).subList(0, blocks.get(block).indexOf(line));
                    var below = blocks.get(block)
                            .subList(
                                    blocks.get(block).indexOf(line) + 1,
                                    blocks.get(block).size());
                    blocks.set(block, below);
                    blocks.add(block, above);
                    afterDate = block + 1;
                    break;
                }
            }
        }
        blocks.subList(0, afterDate).removeIf(List::isEmpty);
        var titleAt = (int) blocks.stream()
                .limit(afterDate)
                .filter(block -> !block.isEmpty())
                .count();
        blocks.removeIf(List::isEmpty);
        if (titleAt >= blocks.size()) {
            titleAt = blocks.size() - 1;
        }
        String title = null;
        if (titleAt >= 0) {
            title = plain(blocks.remove(titleAt).stream().map(Line::text).collect(Collectors.joining(" ")));
        }
        blocks.forEach(this::leaveUnread);

        if (date == null) {
            date = citation.date();
        } else if (citation.date() != null && !citation.date().equals(date)) {
            findings.add(
                    Finding.remark("record.date-differs", date, citation.date()).at(fileName, null));
        }
        if (date == null && !undated) {
            findings.add(Finding.remark("record.no-date").at(fileName, null));
        }
        if (title == null || title.isBlank()) {
            title = citation.title();
        } else if (citation.title() != null && !sameWords(citation.title(), title)) {
            findings.add(Finding.remark("record.title-differs", title, citation.title())
                    .at(fileName, null));
        }
        return new Front(title, date);
    }

    private Document document(String title, @Nullable ArchivalDate date, Citation citation) {
        var languages = languages();
        var versions = new ArrayList<Version>();
        var heads = new ArrayList<RecordBody>();
        bodies(languages).forEach((item, lines) -> {
            var body = RecordBody.read(lines.stream().map(Line::text).toList(), title);
            heads.add(body);
            versions.add(version(item, body, languages, citation.translator(), versions));
        });

        var agents = new LinkedHashSet<Agent>();
        names(Label.AUTHORS).forEach(name -> agents.add(new Agent(name, Agent.Role.AUTHOR, null)));
        var head = heads.isEmpty() ? RecordBody.EMPTY : heads.getFirst();
        var correspondents = head.senders().isEmpty() && head.recipients().isEmpty()
                ? Correspondents.of(title)
                : new Correspondents(head.senders(), head.recipients());
        correspondents.senders().forEach(name -> agents.add(new Agent(name, Agent.Role.SENDER, null)));
        correspondents.recipients().forEach(name -> agents.add(new Agent(name, Agent.Role.RECIPIENT, null)));
        head.copies().forEach(name -> agents.add(new Agent(name, Agent.Role.COPIED_TO, null)));
        if (citation.translator() != null) {
            agents.add(new Agent(citation.translator(), Agent.Role.TRANSLATOR, null));
        }

        var places = Stream.concat(head.places().stream(), names(Label.PLACES).stream())
                .distinct()
                .map(name -> new Place(name, null))
                .toList();
        var subjects = names(Label.SUBJECTS).stream()
                .map(name -> new Subject(name, null))
                .toList();
        var kind = kind(title)
                .or(() -> head.heading().flatMap(WilsonCenterReader::kind))
                .orElse(null);
        var description = new Description(
                title, kind, date, languages, summary(), null, null, List.copyOf(agents), subjects, places);
        return new Document(
                handle(title, kind, date, correspondents.senders()),
                description,
                citation.holdings(),
                sourceRecord(citation),
                null,
                versions);
    }

    private SourceRecord sourceRecord(Citation citation) {
        if (citation.holdings().isEmpty()) {
            findings.add(Finding.remark("record.no-reference").at(fileName, first(Label.CITATION)));
        }
        citation.unusableAddresses().forEach(address -> {
            findings.add(Finding.remark("record.address-unusable", address).at(fileName, first(Label.CITATION)));
            unread.add(address);
        });
        unread.addAll(citation.unread());
        if (!unread.isEmpty()) {
            findings.add(Finding.remark("record.unread", unread.size()).at(fileName, null));
        }
        return new SourceRecord(
                citation.provider() == null ? PROVIDER : citation.provider(),
                citation.address(),
                citation.verbatim().isBlank() ? null : citation.verbatim(),
                today,
                source.checksum(),
                unread);
    }

    private @Nullable String summary() {
        var paragraphs = blocks(fields.getOrDefault(Label.SUMMARY, List.of())).stream()
                .map(block -> block.stream().map(Line::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
        return paragraphs.isEmpty() ? null : paragraphs;
    }

    private List<LanguageTag> languages() {
        var tags = new LinkedHashSet<LanguageTag>();
        for (var line : fields.getOrDefault(Label.LANGUAGE, List.of())) {
            var names = Arrays.stream(line.text().split("\\s*(?:[;,/]|\\band\\b)\\s*"))
                    .filter(name -> !name.isBlank())
                    .toList();
            var strange = names.stream()
                    .filter(name -> LanguageNames.find(name).isEmpty())
                    .toList();
            names.stream().flatMap(name -> LanguageNames.find(name).stream()).forEach(tags::add);
            unread.addAll(strange.size() == names.size() && !line.isBlank() ? List.of(line.text()) : strange);
            strange.forEach(name ->
                    findings.add(Finding.remark("record.language-unknown", name).at(fileName, line.number())));
        }
        return List.copyOf(tags);
    }

    /// The texts, each with what "Contents" calls it, or what it must be where that says nothing.
    private Map<Item, List<Line>> bodies(List<LanguageTag> languages) {
        var texts = new LinkedHashMap<Item, List<Line>>();
        var named = new ArrayList<>(items.stream().filter(item -> !item.scan()).toList());
        if (items.stream().anyMatch(Item::scan)) {
            findings.add(Finding.remark("record.scan-elsewhere").at(fileName, first(Label.CONTENTS)));
        }
        for (var lines : bodies) {
            var text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
            if (named.isEmpty()) {
                var guess = guess(text, languages);
                findings.add(
                        Finding.remark("record.contents-unknown", guess.label()).at(fileName, first(Label.CONTENTS)));
                texts.put(guess, lines);
                continue;
            }
            var item = named.stream()
                    .filter(candidate -> bodies.size() > 1 || fits(candidate, text, languages))
                    .findFirst()
                    .orElse(named.getFirst());
            named.remove(item);
            texts.put(item, lines);
        }
        if (bodies.isEmpty()) {
            findings.add(Finding.remark("record.no-text").at(fileName, null));
        } else {
            named.forEach(item -> findings.add(
                    Finding.remark("record.version-without-text", item.label()).at(fileName, item.line())));
        }
        return texts;
    }

    private static Item guess(String text, List<LanguageTag> languages) {
        if (!languages.isEmpty() && Writing.fits(languages.getFirst(), text)) {
            var language = languages.getFirst().name(Locale.ENGLISH);
            return new Item("Transcript - " + language, false, false, language, 0);
        }
        return new Item("Translation - English", false, true, "English", 0);
    }

    private boolean fits(Item item, String text, List<LanguageTag> languages) {
        return Writing.fits(language(item, languages), text);
    }

    private static LanguageTag language(Item item, List<LanguageTag> languages) {
        return Optional.ofNullable(item.language())
                .flatMap(LanguageNames::find)
                .or(() -> item.translation()
                        ? Optional.of(LanguageTag.ENGLISH)
                        : languages.stream().findFirst())
                // A language that has no code yet.
                .orElseGet(() -> new LanguageTag("mis"));
    }

    private Version version(
            Item item,
            RecordBody body,
            List<LanguageTag> languages,
            @Nullable String translator,
            List<Version> others) {
        if (item.language() != null && LanguageNames.find(item.language()).isEmpty()) {
            findings.add(
                    Finding.remark("record.language-unknown", item.language()).at(fileName, item.line()));
            unread.add(item.label());
        }
        var language = language(item, languages);
        var wish = (item.translation() ? "translation." : "transcript.") + language;
        var id = wish;
        for (var number = 2; others.stream().map(Version::id).toList().contains(id); number++) {
            id = wish + "-" + number;
        }
        return item.translation()
                ? new Version.Translation(id, language, translator, body.text(), null)
                : new Version.Transcript(id, language, body.text(), null);
    }

    static Optional<String> kind(String title) {
        record Found(String kind, int at) {}
        return KINDS.stream()
                .map(kind -> new Found(kind, wordIndex(title, kind)))
                .filter(found -> found.at() >= 0)
                .min(Comparator.comparingInt(Found::at)
                        .thenComparing(found -> -found.kind().length()))
                .map(Found::kind);
    }

    private static int wordIndex(String title, String word) {
        var matcher = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(word) + "s?(?!\\p{L})")
                .matcher(title);
        return matcher.find() ? matcher.start() : -1;
    }

    private static DocumentId handle(
            String title, @Nullable String kind, @Nullable ArchivalDate date, List<String> senders) {
        var day = date == null ? "" : date.edtf().split("/")[0].replaceAll("[^\\d-]", "");
        var words = senders.isEmpty()
                ? Arrays.stream(title.split("\\s+")).limit(6).collect(Collectors.joining(" "))
                : surname(senders.getFirst()) + " " + (kind == null ? "" : kind);
        var stem = Slug.from(words, "record").value();
        var room = Math.min(stem.length(), 80 - day.length() - 1);
        return new DocumentId(
                (stem.substring(0, room) + "-" + day).replaceAll("-+", "-").replaceAll("^-|-$", ""));
    }

    /// `Kuznetsov` of both `V. Kuznetsov` and `Kuznetsov, Vasili`.
    private static String surname(String name) {
        var family = name.replaceAll("\\(.*?\\)", "").split(",")[0].strip();
        return family.substring(family.lastIndexOf(' ') + 1);
    }

    private Set<String> names(Label label) {
        return fields.getOrDefault(label, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.text().split("\\s*;\\s*")))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> texts(Label label) {
        return fields.getOrDefault(label, List.of()).stream()
                .map(Line::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private @Nullable Integer first(Label label) {
        var lines = fields.getOrDefault(label, List.of());
        return lines.isEmpty() ? null : lines.getFirst().number();
    }

    private void leaveUnread(List<Line> lines) {
        lines.stream().filter(line -> !line.isBlank()).map(Line::text).forEach(unread::add);
    }

    private static List<List<Line>> blocks(List<Line> lines) {
        var blocks = new ArrayList<List<Line>>();
        var blank = true;
        for (var line : lines) {
            if (!line.isBlank()) {
                if (blank) {
                    blocks.add(new ArrayList<>());
                }
                blocks.getLast().add(line);
            }
            blank = line.isBlank();
        }
        return blocks;
    }

    private static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Without the marks of bold type.
    private static String plain(String text) {
        return text.replace("**", "").replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
