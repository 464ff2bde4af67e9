package org.vitrine.machines;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.vitrine.text.Foreign;

/// Writes XML: every word is escaped, and what has no place in XML is left out.
final class Xml {
    static final MediaType TYPE = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(text);
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeCharacters("\n");
    }

    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }

    static Xml document() {
        try {
            return new Xml();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory does not refuse to be written", e);
        }
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn; one whose value is null is left out
    Xml open(String name, @Nullable String... attributes) {
        return step(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    /// Ends the element that was begun last.
    Xml close() {
        return step(() -> {
            writer.writeEndElement();
            writer.writeCharacters("\n");
        });
    }

    Xml element(String name, @Nullable String words, @Nullable String... attributes) {
        if (words == null || clean(words).isBlank()) {
            return this;
        }
        return step(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(clean(words).strip());
            writer.writeEndElement();
            writer.writeCharacters("\n");
        });
    }

    Xml empty(String name, @Nullable String... attributes) {
        return step(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
            writer.writeCharacters("\n");
        });
    }

    /// The whole document. Elements that are still open are ended.
    String end() {
        step(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
        return text.toString();
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (var at = 0; at < attributes.length; at += 2) {
            var name = attributes[at];
            var value = attributes[at + 1];
            if (name != null && value != null) {
                writer.writeAttribute(name, clean(value));
            }
        }
    }

    private Xml step(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory does not refuse to be written", e);
        }
    }

    /// Without the characters that XML 1.0 does not know: most control characters and halves of pairs.
    static String clean(String words) {
        var bare = Foreign.bare(words);
        if (bare.codePoints().allMatch(Xml::isCharacter)) {
            return bare;
        }
        return bare.codePoints()
                .filter(Xml::isCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
