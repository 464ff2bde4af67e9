package org.vitrine.publishing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.media.FileId;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Region;

/// Where the links on a page lead: the same page has other neighbours in an edition, in an older one and in a preview.
///
/// @param context the path under which the application is reached, without a slash at its end: `` or `/vitrine`
/// @param exhibit the path of the exhibit's cover
/// @param documents the path under which its documents are
/// @param media the path under which pictures are
/// @param query what every link to a page carries on, such as `?lang=de`, or nothing
/// @param tongue the further language of the exhibit that its own addresses name; null where they name none
public record Addresses(
        String context,
        String exhibit,
        String documents,
        String media,
        String query,
        @Nullable LanguageTag tongue) {

    public Addresses(String context, String exhibit, String documents, String media, String query) {
        this(context, exhibit, documents, media, query, null);
    }

    /// The addresses of what is on display.
    public static Addresses current(String context, Slug exhibit, String query) {
        return new Addresses(
                context, context + "/exhibits/" + exhibit, context + "/documents", context + "/media", query);
    }

    /// The addresses inside one edition, which keep pointing at that edition.
    public static Addresses edition(String context, Slug exhibit, int number, String query) {
        var base = context + "/exhibits/" + exhibit + "/editions/" + number;
        return new Addresses(context, base, base + "/documents", context + "/media", query);
    }

    /// The addresses of pages that belong to no exhibit.
    public static Addresses house(String context, String query) {
        return new Addresses(context, context + "/exhibits", context + "/documents", context + "/media", query);
    }

    /// The addresses of a draft that is looked at in the studio.
    public static Addresses preview(String context, String exhibitId) {
        var base = context + "/studio/preview/" + exhibitId;
        return new Addresses(context, base, base + "/documents", context + "/studio/media", "");
    }

    /// The addresses of a draft for somebody who was given a link to it, and nothing else.
    public static Addresses review(String context, String token) {
        var base = context + "/review/" + token;
        return new Addresses(context, base, base + "/documents", base + "/media", "");
    }

    /// These with something else that every link carries on.
    public Addresses withQuery(String changed) {
        return new Addresses(context, exhibit, documents, media, changed, tongue);
    }

    /// The addresses of the same exhibit in a further language: `/de/exhibits/…`. Its documents stay where they are.
    public Addresses in(@Nullable LanguageTag language) {
        var path = exhibit.substring(
                context.length() + (tongue == null ? 0 : 1 + tongue.value().length()));
        return new Addresses(
                context, context + (language == null ? "" : "/" + language) + path, documents, media, query, language);
    }

    /// What links inside the exhibit carry on: where its addresses name the language, nothing has to.
    String inside() {
        return tongue == null ? query : "";
    }

    public String cover() {
        return exhibit + inside();
    }

    /// An edition as a folder to be kept, from the addresses of the edition.
    String shelf() {
        return exhibit + "/shelf.zip";
    }

    public String page(Slug page) {
        return exhibit + "/" + page + inside();
    }

    /// What teachers print of an exhibit.
    ///
    /// @param teachers what their page is called
    String packet(Slug teachers) {
        return exhibit + "/" + teachers + "/packet" + inside();
    }

    public String block(Slug page, BlockId block) {
        return page(page) + "#" + block;
    }

    public String document(DocumentId document) {
        return documents + "/" + document + query;
    }

    /// A segment of a version in the reading room.
    public String segment(DocumentId document, String version, String segment) {
        return document(document) + "#" + segmentAnchor(version, segment);
    }

    /// The anchor of a segment on its document's page: `translation.en:p4` as `translation.en-p4`.
    public static String segmentAnchor(String version, String segment) {
        return version + "-" + segment;
    }

    public String picture(MediaId picture, int width) {
        return picture(picture, width, Media.Form.JPEG);
    }

    String picture(MediaId picture, int width, Media.Form form) {
        return media + "/" + picture + "/" + width + "." + form.ending();
    }

    /// A file that is played where it stands, or the captions of one.
    public String file(FileId file) {
        return files() + "/" + file;
    }

    /// A file that readers take along under this name.
    public String file(FileId file, String name) {
        return files() + "/" + file + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    private String files() {
        return media.substring(0, media.lastIndexOf('/')) + "/files";
    }

    /// Where a picture tells how to ask for parts of it, enlarged (IIIF Image API). Drafts have none.
    public Optional<String> zoomable(MediaId picture) {
        return isPreview() ? Optional.empty() : Optional.of(context + "/iiif/image/" + picture + "/info.json");
    }

    /// A part of a picture, so many pixels wide (IIIF Image API). Drafts have none.
    public Optional<String> part(MediaId picture, Region region, int width) {
        return isPreview()
                ? Optional.empty()
                : Optional.of(
                        context + "/iiif/image/" + picture + "/" + region.xywh() + "/" + width + ",/0/default.jpg");
    }

    /// Whether these lead through a draft.
    public boolean isPreview() {
        return media.startsWith(context + "/studio/") || media.startsWith(context + "/review/");
    }

    /// A file that says something about a document for machines: `cite.ris`.
    public String documentFile(DocumentId document, String file) {
        return documents + "/" + document + "/" + file;
    }

    /// Where viewers anywhere find a document with its scan (IIIF Presentation API).
    public String manifest(DocumentId document) {
        return context + "/iiif/documents/" + document + "/manifest.json";
    }

    /// Any other page of the site, by its path from the root: `/`, `/documents`.
    public String site(String path) {
        return context + path + query;
    }
}
