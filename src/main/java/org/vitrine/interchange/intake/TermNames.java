package org.vitrine.interchange.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.LanguageNames;
import org.vitrine.text.LanguageTag;

/// What the names mean that others give to fields: headers of tables, terms of Dublin Core, labels of manifests.
final class TermNames {
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:https?://purl\\.org/dc/(?:terms|elements/1\\.1)/|dc ?terms?[:. _]|dc[:. _]|dublin core[:. _-]+|bibo[:. _]|schema[:. _])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile(
            "(?:full )?(?<kind>transcript(?:ion)?|translation|text|content|ocr)(?: (?:in|into|to))?(?: text)?(?: (?<language>.+))?"
                    + "|(?<languageFirst>.+) (?<kindLast>transcript(?:ion)?|translation|text)");
    private static final Map<String, Term> TERMS = terms();

    private TermNames() {}

    /// What a field says, and in which language where its name tells.
    record Meaning(Term term, @Nullable LanguageTag language) {}

    static Optional<Meaning> find(String name) {
        var plain = plain(name);
        var term = TERMS.get(plain);
        if (term != null) {
            return Optional.of(new Meaning(term, null));
        }
        return text(plain);
    }

    static String plain(String name) {
        var withoutPrefix = PREFIX.matcher(name.strip()).replaceFirst("");
        return withoutPrefix
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Optional<Meaning> text(String plain) {
        var matcher = TEXT.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var kind = matcher.group("kind") == null ? matcher.group("kindLast") : matcher.group("kind");
        var language = matcher.group("language") == null ? matcher.group("languageFirst") : matcher.group("language");
        var term = "translation".equals(kind) ? Term.TRANSLATION : Term.TRANSCRIPT;
        if (language == null) {
            return Optional.of(new Meaning(term, null));
        }
        return language(language).map(tag -> new Meaning(term, tag));
    }

    /// A language by its name, its code of two or three letters or its tag.
    static Optional<LanguageTag> language(String written) {
        var text = written.strip();
        return LanguageNames.find(text).or(() -> code(text));
    }

    private static Optional<LanguageTag> code(String text) {
        if (!text.matches("[A-Za-z]{2,3}(?:[-_ ][A-Za-z0-9]{2,8})*")) {
            return Optional.empty();
        }
        var lower = text.toLowerCase(Locale.ROOT);
        var known = THREE_LETTERS.get(lower);
        if (known != null) {
            return Optional.of(new LanguageTag(known));
        }
        try {
            var tag = new LanguageTag(text.replace('_', '-').replace(' ', '-'));
            // A code that means nothing has no name of its own.
            return Optional.of(tag)
                    .filter(one -> !one.locale()
                            .getDisplayLanguage(Locale.ENGLISH)
                            .equals(one.locale().getLanguage()));
        } catch (IllegalArgumentException noTag) {
            return Optional.empty();
        }
    }

    private static final Map<String, String> THREE_LETTERS = threeLetters();

    private static Map<String, String> threeLetters() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        // As libraries write them.
        var bibliographic =
                "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk mao mi may ms per fa rum ro slo sk tib bo wel cy"
                        .split(" ");
        for (var i = 0; i < bibliographic.length; i += 2) {
            codes.put(bibliographic[i], bibliographic[i + 1]);
        }
        return codes;
    }

    private static Map<String, Term> terms() {
        var terms = new HashMap<String, Term>();
        put(terms, Term.HANDLE, "handle", "vitrine", "vitrine id", "vitrine handle", "document id", "document handle");
        put(
                terms,
                Term.IDENTIFIER,
                "identifier",
                "id",
                "o id",
                "record id",
                "local id",
                "local identifier",
                "inventory number",
                "accession number",
                "object id",
                "item id",
                "record number",
                "uuid");
        put(terms, Term.TITLE, "title", "name", "caption", "heading", "titel", "titre", "item title", "document title");
        put(
                terms,
                Term.DATE,
                "date",
                "created",
                "date created",
                "creation date",
                "issued",
                "date issued",
                "date of creation",
                "document date",
                "dated",
                "edtf",
                "year",
                "datum",
                "date written",
                "publication date",
                "unitdate");
        put(
                terms,
                Term.KIND,
                "type",
                "kind",
                "genre",
                "document type",
                "form",
                "item type",
                "resource type",
                "doc type",
                "format genre");
        put(
                terms,
                Term.SUMMARY,
                "description",
                "summary",
                "abstract",
                "scope and content",
                "scope content",
                "scope",
                "note on content",
                "synopsis");
        put(terms, Term.NOTICE, "notice", "content warning", "warning");
        put(
                terms,
                Term.EXTENT,
                "extent",
                "format",
                "medium",
                "physical description",
                "number of pages",
                "pages",
                "size",
                "dimensions");
        put(
                terms,
                Term.LANGUAGE,
                "language",
                "languages",
                "lang",
                "original language",
                "original languages",
                "language of original");
        put(
                terms,
                Term.AUTHOR,
                "creator",
                "creators",
                "author",
                "authors",
                "artist",
                "photographer",
                "writer",
                "written by",
                "by");
        put(terms, Term.SENDER, "sender", "senders", "from", "sent by", "correspondent from");
        put(terms, Term.RECIPIENT, "recipient", "recipients", "addressee", "addressees", "to", "sent to");
        put(terms, Term.COPIED_TO, "cc", "copied to", "copies", "copies to", "copy to");
        put(terms, Term.TRANSLATOR, "translator", "translators", "translated by");
        put(terms, Term.CONTRIBUTOR, "contributor", "contributors", "publisher", "editor", "editors");
        put(
                terms,
                Term.SUBJECT,
                "subject",
                "subjects",
                "topic",
                "topics",
                "keyword",
                "keywords",
                "tag",
                "tags",
                "subject headings");
        put(
                terms,
                Term.PLACE,
                "place",
                "places",
                "coverage",
                "spatial",
                "spatial coverage",
                "location",
                "geographic",
                "place of writing",
                "associated places");
        put(
                terms,
                Term.RIGHTS,
                "rights",
                "rights statement",
                "license",
                "licence",
                "rights uri",
                "rights url",
                "edm rights");
        put(
                terms,
                Term.RIGHTS_NOTE,
                "rights note",
                "rights holder",
                "access rights",
                "required statement",
                "attribution",
                "rights notice");
        put(
                terms,
                Term.REPOSITORY,
                "repository",
                "archive",
                "holding institution",
                "holding archive",
                "institution",
                "held by",
                "holder");
        put(
                terms,
                Term.REFERENCE,
                "reference",
                "reference code",
                "shelfmark",
                "shelf mark",
                "call number",
                "signature",
                "archival reference",
                "reference number",
                "callnumber",
                "unitid");
        put(
                terms,
                Term.REFERENCE_PART,
                "fond",
                "fonds",
                "opis",
                "delo",
                "papka",
                "record group",
                "series",
                "subseries",
                "box",
                "folder",
                "file",
                "volume",
                "bundle",
                "reel",
                "collection number");
        put(terms, Term.LEAVES, "leaves", "listy", "list", "folios", "folio", "blatt", "leaf");
        put(terms, Term.PROVIDER, "provider", "data provider", "source institution");
        put(
                terms,
                Term.ADDRESS,
                "url",
                "uri",
                "link",
                "web address",
                "address",
                "source url",
                "permalink",
                "source address",
                "is shown at");
        put(terms, Term.CITATION, "citation", "bibliographic citation", "source", "cite as", "preferred citation");
        put(
                terms,
                Term.SCAN,
                "scan",
                "scans",
                "image",
                "images",
                "picture",
                "pictures",
                "file name",
                "filename",
                "file names",
                "image file",
                "image files",
                "media",
                "o media",
                "files");
        return Map.copyOf(terms);
    }

    private static void put(Map<String, Term> terms, Term term, String... names) {
        for (var name : names) {
            terms.put(name, term);
        }
    }
}
