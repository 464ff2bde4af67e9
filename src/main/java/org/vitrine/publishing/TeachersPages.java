package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.publishing.pages.Lessons;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.PacketPage;
import org.vitrine.publishing.pages.TeachersPage;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.Segment;

/// Composes what an exhibit holds for teachers: its questions and tasks on one page, and a packet to print. Both are
/// public, so that what is for classes or curators only is in neither.
@Component
class TeachersPages {
    /// Below the page's title and the one of all questions and tasks.
    private static final int DEPTH_OF_PAGES = 2;

    private final ExhibitPages exhibitPages;

    TeachersPages(ExhibitPages exhibitPages) {
        this.exhibitPages = exhibitPages;
    }

    TeachersPage page(Exhibition exhibition, Reader reader) {
        var t = new Texts(reader.locale());
        var content = exhibition.content();
        var addresses = reader.addresses();
        var slug = slug(exhibition);
        var path = "/" + slug;
        var language = Setting.foreign(exhibition, reader);
        var numbering = new LessonWriter.Numbering();
        var lessons = lessons(exhibition, reader, numbering);
        var words = new DocumentWords(t);
        return new TeachersPage(
                exhibitPages.frame(
                        exhibition,
                        reader,
                        List.of(t.get("teachers.title"), content.title()),
                        content.summary() == null ? null : Markdown.plain(content.summary()),
                        path),
                language.map(LanguageTag::value).orElse(null),
                language.map(LanguageTag::direction).orElse(null),
                new Link(addresses.cover(), content.title()),
                exhibitPages.summary(exhibition, reader),
                facts(exhibition, numbering, t),
                new Link(addresses.packet(slug), t.get("teachers.packet")),
                lessons,
                ExhibitPages.parts(exhibition, reader).stream()
                        .flatMap(part -> part.entries().stream())
                        .toList(),
                exhibition.shownDocuments().stream()
                        .map(document -> new TeachersPage.Source(
                                new Link(addresses.document(document.id()), document.title()), words.date(document)))
                        .toList(),
                exhibitPages.quoting(exhibition, reader).printHead(t.get("teachers.title"), path));
    }

    PacketPage packet(Exhibition exhibition, Reader reader) {
        var t = new Texts(reader.locale());
        var content = exhibition.content();
        var slug = slug(exhibition);
        var path = "/" + slug + "/packet";
        var language = Setting.foreign(exhibition, reader);
        var quoting = exhibitPages.quoting(exhibition, reader);
        var documents = exhibition.shownDocuments();
        return new PacketPage(
                exhibitPages.frame(exhibition, reader, List.of(t.get("teachers.packet"), content.title()), null, path),
                language.map(LanguageTag::value).orElse(null),
                language.map(LanguageTag::direction).orElse(null),
                new Link(reader.addresses().page(slug), t.get("teachers.title")),
                t.get("teachers.packet.kicker", quoting.edition()),
                content.title(),
                content.subtitle(),
                IntStream.range(0, documents.size())
                        .mapToObj(at -> sheet(documents.get(at), at + 1, exhibition, reader))
                        .toList(),
                lessons(exhibition, reader, new LessonWriter.Numbering()),
                quoting.printHead("", path));
    }

    private static Slug slug(Exhibition exhibition) {
        return exhibition.forTeachers().orElseThrow();
    }

    private Lessons lessons(Exhibition exhibition, Reader reader, LessonWriter.Numbering numbering) {
        var markdown = Setting.markdown(exhibition, reader, null);
        var pages = new ArrayList<Lessons.OfPage>();
        exhibition.content().pages().forEach(page -> {
            var blocks = lessons(page, exhibition, reader, markdown, numbering);
            if (!blocks.isEmpty()) {
                pages.add(new Lessons.OfPage(new Link(reader.addresses().page(page.slug()), page.title()), blocks));
            }
        });
        return new Lessons(pages, markdown.notes());
    }

    private List<SafeHtml> lessons(
            Page page, Exhibition exhibition, Reader reader, Markdown markdown, LessonWriter.Numbering numbering) {
        var setting = exhibitPages.setting(exhibition, page, reader);
        setting.heading(DEPTH_OF_PAGES, page.title());
        var writer = new LessonWriter(setting, markdown, numbering);
        return page.blocks().stream()
                .filter(Exhibition::isForEveryone)
                .flatMap(block -> block instanceof Lesson lesson ? Stream.of(writer.write(lesson)) : Stream.empty())
                .filter(html -> !html.isEmpty())
                .toList();
    }

    private static List<String> facts(Exhibition exhibition, LessonWriter.Numbering numbering, Texts t) {
        var facts = new ArrayList<String>();
        facts.add(t.get(
                "teachers.reading",
                ExhibitPages.minutes(exhibition),
                exhibition.content().pages().count()));
        if (numbering.questions() > 0) {
            facts.add(t.get("teachers.questions", numbering.questions()));
        }
        if (numbering.tasks() > 0) {
            var minutes = exhibition
                    .shownBlocks()
                    .flatMap(block ->
                            block instanceof Lesson.Task task ? Stream.ofNullable(task.minutes()) : Stream.empty())
                    .mapToInt(Integer::intValue)
                    .sum();
            facts.add(
                    minutes == 0
                            ? t.get("teachers.tasks", numbering.tasks())
                            : t.get("teachers.tasks.minutes", numbering.tasks(), minutes));
        }
        var documents = exhibition.shownDocuments().size();
        if (documents > 0) {
            facts.add(t.get("cover.documents.value", documents));
        }
        return facts;
    }

    private PacketPage.Sheet sheet(Document document, int number, Exhibition exhibition, Reader reader) {
        var t = new Texts(reader.locale());
        var words = new DocumentWords(t);
        var source = document.source();
        var text = text(document, exhibition);
        var rights = text.map(Version::rights).orElse(document.rights());
        return new PacketPage.Sheet(
                "_document-" + number,
                new Link(reader.addresses().document(document.id()), document.title()),
                Stream.of(words.date(document), DocumentWords.references(document))
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                document.description().notice(),
                text.map(version -> written(version, words, reader)).orElse(null),
                text.isPresent()
                        ? null
                        : exhibitPages.firstPage(document, reader).orElse(null),
                text.isPresent() || source == null || source.address() == null
                        ? null
                        : new Link(source.address().toString(), t.get("document.elsewhere", source.provider())),
                rights == null ? null : words.name(rights));
    }

    /// What those can read who read the exhibit: a translation into its language, else into the one it was written in,
    /// else what the original says.
    private static Optional<Version.Text> text(Document document, Exhibition exhibition) {
        var texts = document.texts().filter(text -> !text.text().isEmpty()).toList();
        return Stream.of(exhibition.content().language(), exhibition.original())
                .flatMap(language -> texts.stream().filter(text -> Speaking.isSame(text.language(), language.locale())))
                .findFirst()
                .or(() -> texts.stream()
                        .filter(Version.Transcript.class::isInstance)
                        .findFirst())
                .or(() -> texts.stream().findFirst());
    }

    private static PacketPage.Text written(Version.Text version, DocumentWords words, Reader reader) {
        var by = switch (version) {
            case Version.Translation translation
            when translation.translator() != null ->
                Optional.of(new Texts(reader.locale()).get("version.by", translation.translator()));
            case Version.Translation _, Version.Transcript _ -> Optional.<String>empty();
        };
        return new PacketPage.Text(
                Stream.concat(Stream.of(words.name(version) + "."), by.stream()).collect(Collectors.joining(" ")),
                version.language().value(),
                version.language().direction(),
                version.text().segments().stream()
                        .map(segment -> paragraph(version, segment))
                        .toList());
    }

    private static PacketPage.Paragraph paragraph(Version.Text version, Segment segment) {
        var number = version.text().paragraphNumber(segment.id());
        return new PacketPage.Paragraph(
                segment.kind() == Segment.Kind.PARAGRAPH
                        ? ""
                        : " segment--" + segment.kind().word(),
                number.isEmpty() ? "" : "¶" + number.getAsInt(),
                SafeHtml.ofText(segment.text()));
    }
}
