package org.vitrine.interchange.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.Citation;
import org.vitrine.interchange.Finding;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Holding;
import org.vitrine.library.Place;
import org.vitrine.library.Rights;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Whitespace;

/// Puts a document together from what a record says, one statement after the other.
///
/// What is not understood, or does not fit, is kept with the source record as `name: value`, and said.
final class Assembly {
    static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_KIND = 120;
    private static final int LONGEST_IDENTIFIER = 400;
    private static final int LONGEST_REFERENCE = 400;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_QUOTE = 120;
    private static final int MOST_LANGUAGES = 30;
    private static final int MOST_TEXTS = 9;
    private static final int ROOM_FOR_A_NUMBER = 8;

    /// Names of views, which stand where handles do in the studio's addresses.
    private static final Set<String> NO_HANDLES = Set.of("new", "import");

    private record Words(boolean translation, @Nullable LanguageTag language, String text, String name) {}

    private final MessageDigest digest = sha256();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> errors = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Agent> agents = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<LanguageTag> languages = new LinkedHashSet<>();
    private final List<String> references = new ArrayList<>();
    private final List<Holding.Part> parts = new ArrayList<>();
    private final List<Words> texts = new ArrayList<>();
    private final List<String> scans = new ArrayList<>();
    private List<PictureFile> matched = List.of();
    private String provider;
    private @Nullable DocumentId handle;
    private @Nullable String identifier;
    private @Nullable String title;
    private @Nullable ArchivalDate date;
    private @Nullable String kind;
    private @Nullable String summary;
    private @Nullable String notice;
    private @Nullable String extent;
    private @Nullable URI rights;
    private @Nullable String rightsNote;
    private @Nullable String repository;
    private Holding.@Nullable Leaves leaves;
    private @Nullable URI address;
    private @Nullable String citation;

    Assembly(String provider) {
        this.provider = provider;
    }

    void say(Term term, String value, String name) {
        say(term, value, null, null, name);
    }

    /// @param authority of a subject or place
    /// @param language of a text
    /// @param name what the record calls it
    void say(Term term, String raw, @Nullable URI authority, @Nullable LanguageTag language, String name) {
        digest.update((name + "\u0000" + raw + "\n").getBytes(StandardCharsets.UTF_8));
        var value = clean(raw);
        if (value.isEmpty()) {
            return;
        }
        var damage = damage(value);
        if (damage != null) {
            errors.add(Finding.error("intake.control-character", name, damage));
            return;
        }
        switch (term) {
            case UNREAD -> leaveUnread(name, value);
            case OMIT -> {}
            case HANDLE -> handle(value);
            case IDENTIFIER -> identifier(value, name);
            case TITLE -> title = once(title, line(value), value, name);
            case DATE -> date(value, name);
            case KIND -> {
                if (value.length() > LONGEST_KIND) {
                    tooLong(name, value, LONGEST_KIND);
                } else {
                    kind = once(kind, line(value), value, name);
                }
            }
            case SUMMARY -> summary = summary == null ? value : summary + "\n\n" + value;
            case NOTICE -> notice = once(notice, value, value, name);
            case EXTENT -> extent = once(extent, line(value), value, name);
            case LANGUAGE -> language(value, name);
            case AUTHOR -> agent(Agent.Role.AUTHOR, value, null);
            case SENDER -> agent(Agent.Role.SENDER, value, null);
            case RECIPIENT -> agent(Agent.Role.RECIPIENT, value, null);
            case COPIED_TO -> agent(Agent.Role.COPIED_TO, value, null);
            case TRANSLATOR -> agent(Agent.Role.TRANSLATOR, value, null);
            case CONTRIBUTOR ->
                agent(Agent.Role.CONTRIBUTOR, value, TermNames.plain(name).equals("publisher") ? "Publisher" : null);
            case SUBJECT -> addOnce(subjects, new Subject(line(value), authority));
            case PLACE -> addOnce(places, new Place(line(value), authority));
            case RIGHTS -> rights(authority == null ? value : authority.toString(), name);
            case RIGHTS_NOTE -> rightsNote = rightsNote == null ? value : rightsNote + " " + value;
            case REPOSITORY -> repository = once(repository, line(value), value, name);
            case REFERENCE -> references.add(line(value));
            case REFERENCE_PART -> parts.add(new Holding.Part(name, line(value)));
            case LEAVES -> leaves = new Holding.Leaves(name, line(value));
            case PROVIDER -> {
                if (value.length() > ImportSettings.LONGEST_PROVIDER) {
                    tooLong(name, value, ImportSettings.LONGEST_PROVIDER);
                } else {
                    provider = line(value);
                }
            }
            case ADDRESS -> address(value, name);
            case CITATION -> citation = citation == null ? value : citation + "; " + value;
            case TRANSCRIPT, TRANSLATION -> texts.add(new Words(term == Term.TRANSLATION, language, value, name));
            case SCAN -> scans.add(value);
        }
    }

    void remark(Finding finding) {
        findings.add(finding);
    }

    void refuse(Finding finding) {
        errors.add(finding);
    }

    void leaveUnread(String name, String value) {
        unread.add(name + ": " + clean(value));
    }

    /// The pictures of this record: those that it names, else those that are named like it.
    ///
    /// @param names by which its pictures may be known beside handle and identifier
    boolean match(PictureFiles pictures, String... names) {
        var found = new ArrayList<PictureFile>();
        for (var name : scans) {
            var picture = pictures.named(name, found.size() + 1);
            if (picture.isPresent()) {
                found.add(picture.get());
            } else {
                unread.add("Scan: " + name);
                findings.add(Finding.remark("intake.no-picture", quote(name)));
            }
        }
        if (scans.isEmpty()) {
            var all = new ArrayList<String>(List.of(names));
            if (handle != null) {
                all.add(handle.value());
            }
            if (identifier != null) {
                all.add(identifier);
            }
            found.addAll(pictures.of(all.toArray(String[]::new)));
        }
        matched = found;
        return !found.isEmpty();
    }

    /// @param place what the row is called where it says nothing of itself
    Incoming finish(String place, LocalDate today) {
        var label = cut(
                title != null ? title : identifier != null ? identifier : handle != null ? handle.value() : place,
                LONGEST_LABEL);
        if (title != null && title.length() > LONGEST_TITLE) {
            errors.add(Finding.error("intake.title-too-long", title.length(), LONGEST_TITLE));
        }
        if (errors.isEmpty() && title == null && handle == null && identifier == null) {
            errors.add(Finding.error("intake.no-title"));
        }
        if (!errors.isEmpty()) {
            return Incoming.refused(label, errors.toArray(Finding[]::new));
        }
        var versions = versions();
        var holdings = holdings();
        var statement = rightsStatement();
        if (!unread.isEmpty()) {
            findings.add(Finding.remark("intake.unread", unread.size(), quote(unread.getFirst())));
        }
        var description = new Description(
                title == null ? label : title,
                kind,
                date,
                List.copyOf(languages),
                summary,
                notice,
                extent,
                agents,
                subjects,
                places);
        var source = new SourceRecord(
                provider, address, citation, today, "sha256:" + HexFormat.of().formatHex(digest.digest()), unread);
        var document =
                new Document(handle == null ? wish(label) : handle, description, holdings, source, statement, versions);
        return new Incoming(label, identifier, handle != null, title == null, document, findings, matched);
    }

    private void handle(String value) {
        try {
            var id = new DocumentId(value);
            if (NO_HANDLES.contains(value)) {
                errors.add(Finding.error("intake.handle", quote(value)));
            } else {
                handle = id;
            }
        } catch (IllegalArgumentException noHandle) {
            errors.add(Finding.error("intake.handle", quote(value)));
        }
    }

    private void identifier(String value, String name) {
        if (value.length() > LONGEST_IDENTIFIER) {
            errors.add(Finding.error("intake.identifier-too-long", LONGEST_IDENTIFIER));
        } else if (identifier == null) {
            identifier = line(value);
        } else if (!identifier.equals(line(value))) {
            leaveUnread(name, value);
        }
    }

    private void date(String value, String name) {
        if (LooseDate.isUndated(value)) {
            return;
        }
        var read = LooseDate.read(value);
        if (read.isEmpty()) {
            findings.add(Finding.remark("intake.date-unknown", name, quote(value)));
            leaveUnread(name, value);
        } else if (date == null) {
            date = read.get();
        } else if (!date.equals(read.get())) {
            leaveUnread(name, value);
        }
    }

    private void language(String value, String name) {
        var tag = TermNames.language(value);
        if (tag.isEmpty() || languages.size() >= MOST_LANGUAGES) {
            findings.add(Finding.remark("intake.language-unknown", quote(value)));
            leaveUnread(name, value);
        } else {
            languages.add(tag.get());
        }
    }

    private void agent(Agent.Role role, String value, @Nullable String note) {
        addOnce(agents, new Agent(line(value), role, note));
    }

    private void rights(String value, String name) {
        var found = RightsNames.find(value);
        if (found.isPresent() && rights == null) {
            rights = found.get();
            if (!value.strip().matches("\\S+") && !isOnlyAName(value)) {
                say(Term.RIGHTS_NOTE, value, name);
            }
        } else if (found.isEmpty()) {
            say(Term.RIGHTS_NOTE, value, name);
        } else if (!found.get().equals(rights)) {
            leaveUnread(name, value);
        }
    }

    private static boolean isOnlyAName(String value) {
        return value.strip().length() <= 40;
    }

    /// A note alone is no rights statement: it is kept, and somebody has to choose one.
    private @Nullable Rights rightsStatement() {
        if (rights != null) {
            return new Rights(rights, rightsNote);
        }
        if (rightsNote != null) {
            findings.add(Finding.remark("intake.rights-unknown", quote(rightsNote)));
            unread.add("Rights: " + rightsNote);
        }
        return null;
    }

    private void address(String value, String name) {
        var read = Citation.address(value);
        if (read.isEmpty()) {
            findings.add(Finding.remark("intake.address-unusable", quote(value)));
            leaveUnread(name, value);
        } else if (address == null) {
            address = read.get();
        } else if (!address.equals(read.get())) {
            leaveUnread(name, value);
        }
    }

    private List<Holding> holdings() {
        var holdings = new ArrayList<Holding>();
        if (!parts.isEmpty() || leaves != null) {
            if (repository == null) {
                findings.add(Finding.remark("intake.no-repository"));
                parts.forEach(part -> unread.add(part.level() + ": " + part.value()));
                if (leaves != null) {
                    unread.add(leaves.label() + ": " + leaves.range());
                }
            } else {
                holdings.add(new Holding(repository, parts, leaves));
            }
        }
        for (var reference : references) {
            for (var one : reference.split(";")) {
                if (!one.isBlank()) {
                    reference(one.strip(), holdings);
                }
            }
        }
        if (holdings.isEmpty() && repository != null) {
            holdings.add(new Holding(repository, List.of(), null));
        }
        holdings.removeIf(holding -> {
            var tooLong = holding.reference().length() > LONGEST_REFERENCE;
            if (tooLong) {
                tooLong("Reference", holding.reference(), LONGEST_REFERENCE);
            }
            return tooLong;
        });
        return holdings;
    }

    private void reference(String cited, List<Holding> holdings) {
        var whole = repository == null || cited.startsWith(repository) ? cited : repository + ", " + cited;
        var read = Citation.reference(whole).filter(holding -> !holding.parts().isEmpty());
        if (read.isPresent()) {
            holdings.add(read.get());
        } else if (repository != null) {
            holdings.add(new Holding(repository, List.of(new Holding.Part("Reference", cited)), null));
        } else {
            findings.add(Finding.remark("intake.no-repository"));
            unread.add("Reference: " + cited);
        }
    }

    private List<Version> versions() {
        var versions = new ArrayList<Version>();
        var taken = new LinkedHashSet<String>();
        for (var words : texts) {
            var text = PlainParagraphs.read(words.text());
            if (text.isEmpty()) {
                continue;
            }
            if (versions.size() >= MOST_TEXTS) {
                leaveUnread(words.name(), words.text());
                continue;
            }
            var language = words.language();
            if (language == null) {
                language = words.translation()
                        ? LanguageTag.ENGLISH
                        : languages.isEmpty()
                                ? new LanguageTag("mis")
                                : languages.iterator().next();
                if (words.translation() || languages.size() != 1) {
                    findings.add(Finding.remark("intake.text-language", words.name(), language.name(Locale.ENGLISH)));
                }
            }
            var id = free((words.translation() ? "translation." : "transcript.") + language, taken);
            versions.add(
                    words.translation()
                            ? new Version.Translation(id, language, translator(), text, null)
                            : new Version.Transcript(id, language, text, null));
        }
        return versions;
    }

    private @Nullable String translator() {
        var names = agents.stream()
                .filter(agent -> agent.role() == Agent.Role.TRANSLATOR)
                .map(Agent::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String free(String wish, Set<String> taken) {
        var stem = cut(wish, 36);
        var id = stem;
        for (var number = 2; !taken.add(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    /// The handle that title and date suggest.
    private DocumentId wish(String label) {
        var day = date == null ? "" : date.edtf().split("/")[0].replaceAll("[^\\d-]", "");
        var words = Arrays.stream(label.split("\\s+")).limit(8).collect(Collectors.joining(" "));
        var fallback =
                Slug.from(identifier == null ? "" : identifier, "document").value();
        var stem = Slug.from(words, fallback).value();
        var room = Math.min(stem.length(), 80 - ROOM_FOR_A_NUMBER - day.length());
        var wish = (stem.substring(0, Math.max(1, room)) + "-" + day)
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
        return new DocumentId(NO_HANDLES.contains(wish) ? wish + "-1" : wish);
    }

    private String once(@Nullable String former, String value, String written, String name) {
        if (former == null) {
            return value;
        }
        if (!former.equals(value)) {
            leaveUnread(name, written);
        }
        return former;
    }

    private void tooLong(String name, String value, int most) {
        findings.add(Finding.remark("intake.too-long", name, value.length(), most));
        leaveUnread(name, value);
    }

    private static <T> void addOnce(List<T> list, T value) {
        if (!list.contains(value)) {
            list.add(value);
        }
    }

    /// With line feeds for every line end, and without white space around it.
    static String clean(String raw) {
        return Whitespace.strip(raw.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /// A character that no text should have, and no database takes.
    private static @Nullable String damage(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\f' && c != '\u000B' && c != '\u0085') {
                return "U+%04X".formatted((int) c);
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "U+%04X".formatted((int) c);
            }
        }
        return null;
    }

    private static String line(String value) {
        return value.replaceAll("\\s+", " ");
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    static String quote(String text) {
        var oneLine = line(text);
        return oneLine.length() > LONGEST_QUOTE ? cut(oneLine, LONGEST_QUOTE - 1) + "…" : oneLine;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
