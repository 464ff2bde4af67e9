package org.vitrine.publishing.books;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Binds a book as a tagged PDF with bookmarks (PDF/UA), all fonts in it. Nothing is fetched from anywhere: the only
/// addresses that are followed are those of the book's own pictures.
public final class PdfBook {
    private static final String PICTURES = "plate";
    private static final Pattern PLATE = Pattern.compile(PICTURES + ":(plate-\\d{1,6})@(\\d{1,5})");
    private static final double INCH = 25.4;
    private static final int DOTS_PER_INCH = 300;
    /// In millimetres.
    private static final int PAGE_WIDTH = 190;

    private static final int TEXT_WIDTH = 142;
    private static final int TEXT_HEIGHT = 138;
    /// With more pictures than that each is printed a little coarser, so that a book keeps a size.
    private static final int FEW_PICTURES = 60;

    private static final int COARSE = 200;
    private static final int LONG_TITLE = 60;
    /// So many characters and pictures have room on one page.
    private static final int SHORT = 1_500;

    private static final int PICTURES_TOGETHER = 2;

    static {
        // It writes to the console what it does.
        XRLog.setLoggingEnabled(false);
    }

    private final Book book;
    private final Printery printery;
    private final Manuscript manuscript;
    private final Map<String, Plate> plates;
    private final TypeCase.Chosen type;
    private @Nullable RuntimeException missing;

    public PdfBook(Book book, Printery printery) {
        this.book = book;
        this.printery = printery;
        this.manuscript = new Manuscript(book, true);
        this.plates = manuscript.plates();
        this.type = TypeCase.shipped()
                .choose(
                        manuscript.words() + "0123456789[]U+ABCDEF… "
                                + book.words().unset() + book.words().contents()
                                + book.title()
                                + manuscript.words().toUpperCase(book.language().locale()),
                        book.dress().faces());
        manuscript.number(type.unset());
    }

    /// Whether some characters stand as their numbers.
    public boolean hasUnset() {
        return !type.unset().isEmpty();
    }

    public void write(OutputStream out) throws IOException {
        bind(document(book.leaves()), out);
    }

    /// The front alone.
    public void writeCover(OutputStream out) throws IOException {
        bind(document(List.of(cover())), out);
    }

    private Leaf cover() {
        return book.leaves().stream()
                .filter(leaf -> leaf.kind() == Leaf.Kind.COVER)
                .findFirst()
                .orElseThrow();
    }

    private void bind(Document html, OutputStream out) throws IOException {
        // What is made goes to a file at once, so that a book of many pictures needs no more memory than one of few.
        try (var pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Vitrine");
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(TextDirection.LTR);
            builder.useExternalResourceAccessControl(
                    PdfBook::isOurs, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    PdfBook::isOurs, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useUriResolver((_, uri) -> PLATE.matcher(uri).matches() ? uri : null);
            builder.useProtocolsStreamImplementation(uri -> new Picture(picture(uri)), PICTURES);
            builder.useHttpStreamImplementation(_ -> new Picture(new byte[0]));
            for (var cut : type.cuts()) {
                builder.useFont(
                        new PDFontSupplier(PDType0Font.load(pdf, cut.font(), true)),
                        cut.part(),
                        cut.weight(),
                        cut.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
            builder.withW3cDocument(new W3CDom().fromJsoup(html), "");
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                if (missing != null) {
                    throw missing;
                }
                describe(pdf);
                nameLinks(pdf);
                pdf.save(out);
            }
        }
    }

    private void describe(PDDocument pdf) {
        var made = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        made.setTime(Date.from(book.made()));
        var information = pdf.getDocumentInformation();
        information.setCreationDate(made);
        information.setModificationDate(made);
        information.setCreator("Vitrine");
        if (book.language().direction().equals("rtl")) {
            var preferences = pdf.getDocumentCatalog().getViewerPreferences();
            if (preferences != null) {
                preferences.setReadingDirection(
                        org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION
                                .R2L);
            }
        }
    }

    /// What a link is called stands in the tags; PDF/UA wants it at the link too.
    private static void nameLinks(PDDocument pdf) throws IOException {
        var tags = pdf.getDocumentCatalog().getStructureTreeRoot();
        var parents = tags == null ? null : tags.getParentTree();
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                var parent = parents == null ? null : parents.getValue(annotation.getStructParent());
                var name =
                        parent instanceof PDParentTreeValue value && value.getCOSObject() instanceof COSDictionary tag
                                ? tag.getString(COSName.ALT)
                                : null;
                if (name != null && annotation.getContents() == null) {
                    annotation.setContents(name);
                }
            }
        }
    }

    private static boolean isOurs(String uri, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && PLATE.matcher(uri).matches();
    }

    private byte[] picture(String uri) {
        var named = PLATE.matcher(uri);
        var plate = named.matches() ? plates.get(named.group(1)) : null;
        if (plate == null) {
            return new byte[0];
        }
        try {
            return printery.print(plate, Integer.parseInt(named.group(2)))
                    .map(Plate.Printed::bytes)
                    .orElseGet(() -> new byte[0]);
        } catch (RuntimeException broken) {
            // Who asks here goes on without the picture; a book does not.
            missing = broken;
            return new byte[0];
        }
    }

    /// Bytes that are read once.
    private record Picture(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    // ---- the whole ----

    private Document document(List<Leaf> leaves) {
        var html = Document.createShell("");
        html.outputSettings().prettyPrint(false);
        html.select("html").attr("lang", book.language().value());
        html.title(book.subtitle() == null ? book.title() : book.title() + ": " + book.subtitle());
        meta(html, "description", book.description());
        meta(html, "subject", book.description());
        meta(html, "author", String.join(", ", book.makers()));
        html.head()
                .appendElement("style")
                .appendChild(new org.jsoup.nodes.DataNode(Sheet.of("catalogue.css", book.dress(), type.stacks())));
        html.head().appendChild(bookmarks(leaves));
        html.body().attr("lang", book.spoken().value());
        var isContentsWritten = false;
        for (var leaf : leaves) {
            if (!isContentsWritten && leaf.kind().isListed()) {
                html.body().appendChild(contents(leaves));
                isContentsWritten = true;
            }
            html.body().appendChild(section(leaf));
        }
        html.body().select("img").forEach(this::size);
        // What a link is called where it is not read in its place.
        html.body()
                .select("a[href]:not([title])")
                .forEach(link -> link.attr("title", link.text().isBlank() ? link.attr("href") : link.text()));
        return html;
    }

    private static void meta(Document html, String name, String content) {
        if (!content.isBlank()) {
            html.head().appendElement("meta").attr("name", name).attr("content", content);
        }
    }

    private Element section(Leaf leaf) {
        var section = new Element("section")
                .addClass("leaf")
                .addClass("leaf--" + leaf.kind().word())
                .id(leaf.id());
        if (leaf.kind().isListed() && leaf.kind() != Leaf.Kind.PART) {
            section.appendChild(runningHead("head-book", book.title()));
            section.appendChild(runningHead("head-leaf", leaf.title()));
        }
        for (var child : List.copyOf(manuscript.body(leaf).clone().childNodes())) {
            section.appendChild(child);
        }
        section.select("figure, .gallery, aside, section[id]").stream()
                .filter(PdfBook::isShort)
                .forEach(block -> block.addClass("together"));
        if (leaf.kind() == Leaf.Kind.COVER) {
            section.select(".front").forEach(front -> {
                front.toggleClass("front--long");
                if (book.title().length() < LONG_TITLE) {
                    front.removeClass("front--long");
                }
                if (front.selectFirst(".front__case") == null) {
                    front.addClass("front--bare");
                }
            });
        }
        if (leaf.kind() == Leaf.Kind.IMPRINT && hasUnset()) {
            section.select(".imprint")
                    .forEach(imprint ->
                            imprint.appendElement("p").text(book.words().unset()));
        }
        return section;
    }

    private static boolean isShort(Element block) {
        return !block.hasClass("leaf")
                && block.text().length() < SHORT
                && block.select("img").size() <= PICTURES_TOGETHER;
    }

    private Element runningHead(String kind, String words) {
        return new Element("div").addClass(kind).text(words);
    }

    private Element contents(List<Leaf> leaves) {
        var section =
                new Element("section").addClass("leaf").addClass("contents").id("contents");
        section.appendChild(runningHead("head-book", book.title()));
        section.appendChild(runningHead("head-leaf", book.words().contents()));
        section.appendElement("h1").text(book.words().contents());
        var table = section.appendElement("table").appendElement("tbody");
        for (var leaf : leaves) {
            if (leaf.kind().isListed()) {
                var row = table.appendElement("tr");
                if (leaf.kind() == Leaf.Kind.PART) {
                    row.addClass("contents__part");
                }
                var number = row.appendElement("td").addClass("contents__number");
                if (leaf.number() != null) {
                    number.text(leaf.number());
                }
                row.appendElement("td")
                        .appendElement("a")
                        .attr("href", "#" + leaf.id())
                        .attr("lang", book.language().value())
                        .text(leaf.title());
                row.appendElement("td")
                        .addClass("contents__page")
                        .appendElement("a")
                        .attr("href", "#" + leaf.id())
                        .attr("title", leaf.title());
            }
        }
        return section;
    }

    private Element bookmarks(List<Leaf> leaves) {
        var bookmarks = new Element("bookmarks");
        var parent = bookmarks;
        var isContentsMarked = false;
        for (var leaf : leaves) {
            if (!isContentsMarked && leaf.kind().isListed()) {
                bookmark(bookmarks, book.words().contents(), "contents");
                isContentsMarked = true;
            }
            if (leaf.kind() == Leaf.Kind.PART) {
                parent = bookmark(bookmarks, named(leaf), leaf.id());
                continue;
            }
            if (leaf.kind() != Leaf.Kind.CHAPTER) {
                parent = bookmarks;
            }
            var mark = bookmark(parent, named(leaf), leaf.id());
            if (leaf.kind() == Leaf.Kind.CHAPTER) {
                manuscript
                        .body(leaf)
                        .select("h2[id], section[id]:has(> div > h2)")
                        .forEach(heading -> bookmark(
                                mark,
                                heading.normalName().equals("h2")
                                        ? heading.text()
                                        : heading.select("> div > h2").text(),
                                heading.id()));
            }
        }
        return bookmarks;
    }

    private static String named(Leaf leaf) {
        return leaf.number() == null ? leaf.title() : leaf.number() + ". " + leaf.title();
    }

    private static Element bookmark(Element parent, String name, String id) {
        return parent.appendElement("bookmark").attr("name", name).attr("href", "#" + id);
    }

    // ---- pictures ----

    /// Every picture has the size that it is printed in, so that none has to be looked at before its page is made.
    private void size(Element image) {
        var plate = plates.get(image.attr("data-plate"));
        if (plate == null) {
            image.remove();
            return;
        }
        image.removeAttr("data-plate");
        var room = room(image);
        var scale = Math.min(room.width() / plate.width(), room.height() / plate.height());
        var width = plate.width() * scale;
        var height = plate.height() * scale;
        var style = "width:%.1fmm;height:%.1fmm".formatted(width, height);
        if (image.closest(".front__case") != null) {
            style += ";left:%.1fmm;top:%.1fmm".formatted((PAGE_WIDTH - width) / 2, (128 - height) / 2);
        }
        var dots = plates.size() > FEW_PICTURES ? COARSE : DOTS_PER_INCH;
        image.attr("style", style);
        image.attr("src", PICTURES + ":" + name(plate) + "@" + Math.clamp(Math.round(width / INCH * dots), 1, 3000));
    }

    private String name(Plate plate) {
        return plates.entrySet().stream()
                .filter(entry -> entry.getValue().equals(plate))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /// In millimetres.
    private record Room(double width, double height) {}

    private static Room room(Element image) {
        if (image.closest(".front__case") != null) {
            return new Room(158, 108);
        }
        if (image.closest(".publisher__logo") != null) {
            return image.closest(".front__house") != null ? new Room(70, 12) : new Room(56, 14);
        }
        if (image.closest(".thumb") != null) {
            return new Room(20, 28);
        }
        var columns = image.closest(".columns");
        var share =
                columns == null ? 1 : Math.max(1, columns.select("> .column").size());
        if (image.closest(".gallery") != null) {
            return new Room(share == 1 ? 66 : (TEXT_WIDTH - 5.0 * share) / share, 80);
        }
        if (image.hasClass("crop") && image.closest(".close") != null) {
            return new Room(60, 40);
        }
        return new Room((TEXT_WIDTH - (share == 1 ? 0 : 5.0 * share)) / share, TEXT_HEIGHT);
    }
}
