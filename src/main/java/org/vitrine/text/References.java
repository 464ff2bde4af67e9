package org.vitrine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/// Where a text in CommonMark leads: what a translation of it should have too.
///
/// @param links each address once
/// @param footnotes the labels of those that are mentioned
public record References(Set<String> links, Set<String> footnotes) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(FootnotesExtension.create())).build();

    public References {
        links = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(links));
        footnotes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(footnotes));
    }

    public static References of(String markdown) {
        var links = new LinkedHashSet<String>();
        var footnotes = new LinkedHashSet<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteReference reference) {
                    footnotes.add(reference.getLabel());
                }
                visitChildren(node);
            }
        });
        return new References(links, footnotes);
    }

    /// What is here and not there.
    public References without(References there) {
        var missingLinks = new LinkedHashSet<>(links);
        missingLinks.removeAll(there.links);
        var missingFootnotes = new LinkedHashSet<>(footnotes);
        missingFootnotes.removeAll(there.footnotes);
        return new References(missingLinks, missingFootnotes);
    }

    public boolean isEmpty() {
        return links.isEmpty() && footnotes.isEmpty();
    }
}
