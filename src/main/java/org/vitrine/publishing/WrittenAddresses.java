package org.vitrine.publishing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.library.EntryAddress;
import org.vitrine.text.Markdown;

/// Where an address that a curator wrote into a text leads on a page: an edition keeps to its own pages and documents.
final class WrittenAddresses {
    private static final Pattern DOCUMENT = Pattern.compile("/documents/([a-z0-9-]+)(#.*)?");
    private static final Pattern EXHIBIT = Pattern.compile("/exhibits/([a-z0-9-]+)(/[a-z0-9-]+)?(#.*)?");

    private WrittenAddresses() {}

    /// What an address of this site means.
    sealed interface Target {
        record OfDocument(String handle) implements Target {}

        record OfExhibit(Slug exhibit, @Nullable Slug page) implements Target {}
    }

    /// What a written address means, where it is one of a document or an exhibit of this site.
    static Optional<Target> target(String written) {
        var document = DOCUMENT.matcher(written);
        if (document.matches()) {
            return Optional.of(new Target.OfDocument(document.group(1)));
        }
        var exhibit = EXHIBIT.matcher(written);
        try {
            return exhibit.matches()
                    ? Optional.of(new Target.OfExhibit(
                            new Slug(exhibit.group(1)),
                            exhibit.group(2) == null
                                    ? null
                                    : new Slug(exhibit.group(2).substring(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    /// A reference to a block, called by its case number wherever the block stands.
    static final Pattern REFERENCE = Pattern.compile("block:([a-z0-9][a-z0-9-]{0,39})");

    /// Where the links of a page lead.
    ///
    /// @param page null where no page of the exhibit is being written
    static Markdown.Links links(Exhibition exhibition, Addresses addresses, @Nullable Page page) {
        return new Markdown.Links() {
            @Override
            public Markdown.Look look(String written) {
                return WrittenAddresses.look(written, exhibition);
            }

            @Override
            public String apply(String written) {
                var reference = REFERENCE.matcher(written);
                return reference.matches()
                        ? referred(reference.group(1), exhibition)
                                .map(found -> found.page().equals(page)
                                        ? "#" + found.block().id()
                                        : addresses.block(
                                                found.page().slug(),
                                                found.block().id()))
                                .orElse("#" + reference.group(1))
                        : resolve(written, exhibition, addresses);
            }

            @Override
            public Optional<String> words(String written) {
                var reference = REFERENCE.matcher(written);
                return reference.matches()
                        ? referred(reference.group(1), exhibition).map(found -> found.words(exhibition))
                        : Optional.empty();
            }
        };
    }

    /// Where the links of texts lead that stand on no page of the exhibit.
    static Markdown.Links links(Exhibition exhibition, Addresses addresses) {
        return new Markdown.Links() {
            @Override
            public Markdown.Look look(String written) {
                return WrittenAddresses.look(written, exhibition);
            }

            @Override
            public String apply(String written) {
                return resolve(written, exhibition, addresses);
            }
        };
    }

    /// Whoever or whatever is mentioned and known no more is only spoken of.
    private static Markdown.Look look(String written, Exhibition exhibition) {
        return EntryAddress.of(written)
                .map(address -> exhibition.entry(address).isPresent() ? Markdown.Look.MENTION : Markdown.Look.WORDS)
                .orElse(Markdown.Look.LINK);
    }

    /// A block that is referred to.
    record Referred(Page page, Block block) {
        /// Its case number, or what stands over it, or the page on which it stands.
        String words(Exhibition exhibition) {
            var number = exhibition.caseNumber(block);
            if (number != null) {
                return number;
            }
            var heading = block instanceof Block.Heading own
                    ? own.text()
                    : block.layout().heading();
            return heading == null || heading.isBlank() ? page.title() : heading;
        }
    }

    static Optional<Referred> referred(String id, Exhibition exhibition) {
        return exhibition
                .content()
                .pages()
                .flatMap(page -> page.blocks().stream()
                        .filter(block -> block.id().value().equals(id))
                        .filter(Exhibition::isForEveryone)
                        .map(block -> new Referred(page, block)))
                .findFirst();
    }

    static String resolve(String written, Exhibition exhibition, Addresses addresses) {
        if (!written.startsWith("/") || written.startsWith("//")) {
            return written;
        }
        var entry = EntryAddress.of(written).flatMap(exhibition::entry);
        if (entry.isPresent()) {
            // Of a draft nothing is public yet, so that there may be no page to lead to.
            return addresses.isPreview()
                    ? ""
                    : addresses.site(entry.get().address().path());
        }
        var document = DOCUMENT.matcher(written);
        if (document.matches() && exhibition.published(document.group(1)).isPresent()) {
            return addresses.document(new DocumentId(document.group(1))) + orNothing(document.group(2));
        }
        var exhibit = EXHIBIT.matcher(written);
        if (exhibit.matches() && exhibit.group(1).equals(exhibition.slug().value())) {
            return addresses.exhibit() + orNothing(exhibit.group(2)) + addresses.inside() + orNothing(exhibit.group(3));
        }
        var fragment = written.indexOf('#');
        var path = fragment < 0 ? written : written.substring(0, fragment);
        return path.contains("?")
                ? addresses.context() + written
                : addresses.site(path) + (fragment < 0 ? "" : written.substring(fragment));
    }

    private static String orNothing(String group) {
        return group == null ? "" : group;
    }
}
