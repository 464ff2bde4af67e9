package org.vitrine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns the commentary of one page into HTML that is safe to show: CommonMark with footnotes and tables, no images, no
/// HTML of its own.
///
/// Footnotes become notes in the margin, numbered through everything that one instance renders, so one is made for each
/// page. What stands in the margin and what does not is listed again in [#notes()], for the end of the page.
public final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(FootnotesExtension.create(), TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final int SECOND_HEADING = 2;
    private static final int HIGHEST_HEADING = 3;
    private static final int LOWEST_HEADING = 6;
    /// As a reference reads.
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "b", "code", "pre", "blockquote", "ul", "ol", "li", "hr")
            .allowElements("h2", "h3", "h4", "h5", "h6", "a", "span", "table", "thead", "tbody", "tr", "th", "td")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, "noopener")
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "key", "note", "note__close", "mention")
            .onElements("a", "span")
            .allowAttributes("id")
            .matching(Pattern.compile("_[nrf]\\d+"))
            .onElements("a", "span")
            .allowAttributes("role")
            .matching(true, "note")
            .onElements("span")
            .allowAttributes("aria-label", "lang")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("lang", "dir")
            .matching(Pattern.compile("[A-Za-z0-9-]{1,60}"))
            .onElements("p", "blockquote", "ul", "ol", "pre", "table", "h3", "h4", "h5", "h6", "span")
            .allowAttributes("class")
            .matching(true, "cell--center", "cell--right")
            .onElements("th", "td")
            .toFactory();

    /// A footnote of the page.
    ///
    /// @param inMargin whether it also stands beside the text
    public record Note(int number, SafeHtml html, boolean inMargin) {}

    /// What is said around a note.
    ///
    /// @param note `Note`
    /// @param close `Close`
    /// @param language of these words, where it is not that of the text
    public record Words(String note, String close, @Nullable LanguageTag language) {
        private String attribute() {
            return language == null ? "" : " lang=\"" + language + "\"";
        }
    }

    /// How a link is set.
    public enum Look {
        LINK,
        /// The name of somebody or something, which leads to more about it but should not call for being followed.
        MENTION,
        /// What it leads to is not there: its words are left.
        WORDS
    }

    /// Where an address that the curator wrote leads on this page.
    @FunctionalInterface
    public interface Links extends UnaryOperator<String> {
        default Look look(String written) {
            return Look.LINK;
        }

        /// What the link is called instead of what was written, where that follows from where it leads.
        default Optional<String> words(String written) {
            return Optional.empty();
        }
    }

    private final Words words;
    private final Links links;
    private final List<Note> notes = new ArrayList<>();

    public Markdown(Words words, Links links) {
        this.words = words;
        this.links = links;
    }

    /// A text with its notes in the margin.
    ///
    /// @param highestHeading the level that its highest heading gets, 3 at least
    public SafeHtml text(String markdown, int highestHeading) {
        return render(markdown, Placing.MARGIN, Math.max(HIGHEST_HEADING, highestHeading));
    }

    /// A text that stands where no margin is: its notes are listed at the end of the page only.
    public SafeHtml withoutMargin(String markdown) {
        return render(markdown, Placing.END, HIGHEST_HEADING);
    }

    /// A text that stands where no margin is, below other headings.
    ///
    /// @param highestHeading the level that its highest heading gets, 3 at least
    public SafeHtml withoutMargin(String markdown, int highestHeading) {
        return render(markdown, Placing.END, Math.max(HIGHEST_HEADING, highestHeading));
    }

    /// A text that has a page for itself, under the page's title.
    public SafeHtml alone(String markdown) {
        return render(markdown, Placing.END, SECOND_HEADING);
    }

    /// A text as one run of words inside a paragraph, without footnotes.
    public SafeHtml inline(String markdown) {
        var root = named(PARSER.parse(Foreign.bare(markdown)));
        definitions(root);
        var rendering = new Rendering(
                Placing.NOWHERE, HIGHEST_HEADING, new DefinitionMap<>(FootnoteDefinition.class), spoken(markdown));
        return sanitised(rendering.spoken(rendering.inline(root)));
    }

    /// The footnotes of all that was rendered so far.
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /// The words without any markup or footnote, in one line.
    public static String plain(String markdown) {
        var plain = new StringBuilder();
        PARSER.parse(Foreign.bare(markdown)).accept(new PlainText(plain));
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    private SafeHtml render(String markdown, Placing placing, int highestHeading) {
        var root = named(PARSER.parse(Foreign.bare(markdown)));
        var definitions = definitions(root);
        return sanitised(
                new Rendering(placing, highestHeading - highest(root) + 1, definitions, spoken(markdown)).html(root));
    }

    private static @Nullable LanguageTag spoken(String markdown) {
        return Foreign.language(markdown).orElse(null);
    }

    /// With links called as it follows from where they lead, and without those that lead nowhere.
    private Node named(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (links.look(link.getDestination()) == Look.WORDS) {
                    visitChildren(link);
                    for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                        link.insertBefore(child);
                    }
                    link.unlink();
                    return;
                }
                var name = links.words(link.getDestination());
                // A number is kept right; words that somebody has written are theirs.
                if (name.isPresent() && isNumber(link)) {
                    for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                        child.unlink();
                    }
                    link.appendChild(new Text(name.get()));
                } else {
                    visitChildren(link);
                }
            }
        });
        return root;
    }

    private static boolean isNumber(Link link) {
        return link.getFirstChild() == null
                || link.getFirstChild() == link.getLastChild()
                        && link.getFirstChild() instanceof Text text
                        && NUMBER.matcher(text.getLiteral().strip()).matches();
    }

    private static SafeHtml sanitised(String html) {
        return new SafeHtml(POLICY.sanitize(html).strip());
    }

    /// Takes the footnotes' texts out of the flow.
    private static DefinitionMap<FootnoteDefinition> definitions(Node root) {
        var definitions = new DefinitionMap<>(FootnoteDefinition.class);
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    definitions.putIfAbsent(definition.getLabel(), definition);
                }
                visitChildren(block);
            }
        });
        definitions.values().forEach(Node::unlink);
        return definitions;
    }

    private static int highest(Node root) {
        var highest = new int[] {LOWEST_HEADING};
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                highest[0] = Math.min(highest[0], heading.getLevel());
            }
        });
        return highest[0];
    }

    private enum Placing {
        MARGIN,
        END,
        NOWHERE
    }

    /// One text being rendered.
    private final class Rendering {
        private final Placing placing;
        private final int firstHeading;
        private final DefinitionMap<FootnoteDefinition> definitions;
        private final DefinitionMap<Integer> numbers = new DefinitionMap<>(Integer.class);
        private final @Nullable LanguageTag language;
        private final HtmlRenderer renderer;

        /// @param firstHeading the level that `#` gets
        /// @param language of the text, where it is not that of the texts around it
        Rendering(
                Placing placing,
                int firstHeading,
                DefinitionMap<FootnoteDefinition> definitions,
                @Nullable LanguageTag language) {
            this.placing = placing;
            this.language = language;
            this.firstHeading = firstHeading;
            this.definitions = definitions;
            this.renderer = HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .percentEncodeUrls(true)
                    .attributeProviderFactory(_ -> this::attributes)
                    .nodeRendererFactory(OurNodes::new)
                    .build();
        }

        String html(Node root) {
            return renderer.render(root);
        }

        /// A run of words, with the language where it is another.
        String spoken(String html) {
            return language == null
                    ? html
                    : "<span lang=\"%s\" dir=\"%s\">%s</span>".formatted(language, language.direction(), html);
        }

        private void attributes(Node node, String tag, Map<String, String> attributes) {
            if (language != null && node.getParent() instanceof org.commonmark.node.Document) {
                attributes.put("lang", language.value());
                attributes.put("dir", language.direction());
            }
            if (node instanceof TableCell cell) {
                // HTML no longer knows how cells are aligned, and a style would have to stand in the page.
                attributes.remove("align");
                if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                    attributes.put("class", "cell--right");
                } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
                    attributes.put("class", "cell--center");
                }
            }
            if (node instanceof Link link && tag.equals("a")) {
                var address = links.apply(link.getDestination());
                attributes.put("href", address);
                if (links.look(link.getDestination()) == Look.MENTION) {
                    attributes.put("class", "mention");
                    if (address.isEmpty()) {
                        attributes.remove("href");
                    }
                }
                if (address.startsWith("http:") || address.startsWith("https:")) {
                    attributes.put("rel", "noopener");
                }
            }
        }

        /// Everything below a node as inline markup: blocks follow each other after a line break.
        String inline(Node node) {
            var parts = new ArrayList<String>();
            inlineParts(node, parts);
            return String.join("<br>", parts);
        }

        private void inlineParts(Node node, List<String> parts) {
            switch (node) {
                case FencedCodeBlock code -> parts.add("<code>" + SafeHtml.ofText(code.getLiteral()) + "</code>");
                case IndentedCodeBlock code -> parts.add("<code>" + SafeHtml.ofText(code.getLiteral()) + "</code>");
                case HtmlBlock html ->
                    parts.add(SafeHtml.ofText(html.getLiteral()).html());
                case ThematicBreak _ -> {}
                case Node parent
                when holdsInlines(parent) ->
                    parts.add(children(parent).map(renderer::render).reduce("", String::concat));
                case ListItem item -> {
                    var own = new ArrayList<String>();
                    children(item).forEach(child -> inlineParts(child, own));
                    if (!own.isEmpty()) {
                        own.set(0, bullet(item) + own.getFirst());
                    }
                    parts.addAll(own);
                }
                default -> children(node).forEach(child -> inlineParts(child, parts));
            }
        }

        private static boolean holdsInlines(Node node) {
            var child = node.getFirstChild();
            return child != null && !(child instanceof org.commonmark.node.Block);
        }

        private static String bullet(ListItem item) {
            if (!(item.getParent() instanceof OrderedList list)) {
                return "– ";
            }
            var number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number + ". ";
        }

        private static Stream<Node> children(Node node) {
            return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
        }

        /// The key of a footnote, and at its first mention the note.
        private String key(FootnoteReference reference) {
            var definition = definitions.get(reference.getLabel());
            if (placing == Placing.NOWHERE || definition == null) {
                return "";
            }
            var known = numbers.get(reference.getLabel());
            if (known != null) {
                var note = notes.get(known - 1);
                return link(reference, known, note.inMargin() ? "_n" : "_f", null);
            }
            var inMargin = placing == Placing.MARGIN && mayHoldNote(reference);
            var number = notes.size() + 1;
            numbers.putIfAbsent(reference.getLabel(), number);
            // Holds the number while the text is rendered, which may itself mention footnotes.
            notes.add(new Note(number, SafeHtml.EMPTY, inMargin));
            var text = spoken(inline(definition));
            notes.set(number - 1, new Note(number, sanitised(text), inMargin));
            if (!inMargin) {
                return link(reference, number, "_f", null);
            }
            return link(reference, number, "_n", "_r" + number)
                    + "<span class=\"note\" id=\"_n%d\" role=\"note\"><b>%d</b>%s".formatted(number, number, text)
                    + "<a class=\"note__close\" href=\"#_r%d\"%s>%s</a></span>"
                            .formatted(number, words.attribute(), SafeHtml.ofText(words.close()));
        }

        private String link(FootnoteReference reference, int number, String target, @Nullable String id) {
            if (within(reference, Set.of(Link.class))) {
                return " [" + number + "]";
            }
            return "<a class=\"key\" href=\"#%s%d\"%s%s aria-label=\"%s %d\">%d</a>"
                    .formatted(
                            target,
                            number,
                            id == null ? "" : " id=\"" + id + "\"",
                            words.attribute(),
                            SafeHtml.ofText(words.note()),
                            number,
                            number);
        }

        /// A note needs a paragraph to stand in: not a heading, a table, a link or another note.
        private static boolean mayHoldNote(FootnoteReference reference) {
            return !within(reference, Set.of(Heading.class, TableBlock.class, Link.class, FootnoteDefinition.class));
        }

        private static boolean within(Node node, Set<Class<? extends Node>> kinds) {
            for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
                if (kinds.contains(parent.getClass())) {
                    return true;
                }
            }
            return false;
        }

        /// What is rendered otherwise than CommonMark has it.
        private final class OurNodes implements NodeRenderer {
            private final HtmlNodeRendererContext context;

            OurNodes(HtmlNodeRendererContext context) {
                this.context = context;
            }

            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Heading.class, Image.class, FootnoteReference.class);
            }

            @Override
            public void render(Node node) {
                switch (node) {
                    case Heading heading -> {
                        var tag =
                                "h" + Math.clamp(firstHeading + heading.getLevel() - 1, SECOND_HEADING, LOWEST_HEADING);
                        context.getWriter().line();
                        context.getWriter().tag(tag, context.extendAttributes(heading, tag, Map.of()));
                        children(heading).forEach(context::render);
                        context.getWriter().tag("/" + tag);
                        context.getWriter().line();
                    }
                    case FootnoteReference reference -> context.getWriter().raw(key(reference));
                    // Of an image its alternative text is left.
                    default -> children(node).forEach(context::render);
                }
            }
        }
    }

    /// Collects the words.
    private static final class PlainText extends AbstractVisitor {
        private final StringBuilder plain;

        PlainText(StringBuilder plain) {
            this.plain = plain;
        }

        @Override
        public void visit(Text text) {
            plain.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            plain.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            plain.append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            plain.append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(HtmlInline html) {}

        @Override
        public void visit(HtmlBlock html) {}

        @Override
        public void visit(SoftLineBreak lineBreak) {
            plain.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            plain.append(' ');
        }

        @Override
        public void visit(CustomNode node) {
            if (!(node instanceof FootnoteReference)) {
                super.visit(node);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
                super.visit(block);
            }
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof org.commonmark.node.Block || parent instanceof CustomNode) {
                plain.append(' ');
            }
        }
    }
}
