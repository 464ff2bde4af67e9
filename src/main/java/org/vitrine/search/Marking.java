package org.vitrine.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Shows where in a text the words stand that were looked for: by the stems of its language and by their spelling, both
/// at once, which no index's own highlighter does over two fields.
final class Marking {
    private final List<String> wanted;
    private final Map<String, List<List<Token>>> analysed = new HashMap<>();

    /// @param wanted words and phrases
    Marking(List<String> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    private record Token(String term, int position, int start, int end) {}

    /// The characters of a text that belong to what was looked for.
    BitSet spans(String text, String language) {
        var spans = new BitSet(text.length());
        mark(text, Schema.SPELLED, spans);
        var base = Languages.base(language);
        if (Languages.STEMMERS.containsKey(base)) {
            mark(text, base, spans);
        }
        return spans;
    }

    private void mark(String text, String way, BitSet spans) {
        var phrases = analysed.computeIfAbsent(
                way,
                _ -> wanted.stream()
                        .map(words -> tokens(words, way + Schema.ASKED))
                        .filter(phrase -> !phrase.isEmpty())
                        .toList());
        var places = new HashMap<String, List<Token>>();
        tokens(text, way)
                .forEach(token -> places.computeIfAbsent(token.term(), _ -> new ArrayList<>())
                        .add(token));
        for (var phrase : phrases) {
            for (var first : places.getOrDefault(phrase.getFirst().term(), List.of())) {
                mark(phrase, first, places, spans);
            }
        }
    }

    /// Marks a phrase where all its words follow each other.
    private static void mark(List<Token> phrase, Token first, Map<String, List<Token>> places, BitSet spans) {
        var found = new ArrayList<Token>();
        for (var word : phrase) {
            var position =
                    first.position() + word.position() - phrase.getFirst().position();
            places.getOrDefault(word.term(), List.of()).stream()
                    .filter(token -> token.position() == position)
                    .findFirst()
                    .ifPresent(found::add);
        }
        if (found.size() == phrase.size()) {
            found.forEach(token -> spans.set(token.start(), token.end()));
        }
    }

    private static List<Token> tokens(String text, String analyzer) {
        var tokens = new ArrayList<Token>();
        try (var stream = LuceneAnalysis.analyzer(analyzer).tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            var position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be read", e);
        }
        return tokens;
    }
}
