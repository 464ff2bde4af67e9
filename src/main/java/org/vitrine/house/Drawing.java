package org.vitrine.house;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.vitrine.house.UnusableEmblemException.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// An SVG file of somebody else's, written anew with shapes, colours and gradients, and nothing that runs, is fetched
/// or
/// leads anywhere: what is not on the list is left out.
///
/// @param leftOut the names of what was left out, for whoever brought the file
record Drawing(String svg, int width, int height, Set<String> leftOut) {
    static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_ELEMENTS = 5000;
    private static final int LONGEST_SIDE = 4096;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "symbol",
            "use",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "title",
            "desc",
            "text",
            "tspan");

    /// What may also be said in `style`.
    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "color",
            "stop-color",
            "stop-opacity",
            "clip-path",
            "clip-rule",
            "mask",
            "display",
            "visibility",
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "text-anchor",
            "letter-spacing",
            "paint-order",
            "vector-effect");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "dx",
            "dy",
            "width",
            "height",
            "points",
            "transform",
            "viewBox",
            "preserveAspectRatio",
            "offset",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits",
            "pathLength");

    private static final Pattern HARMLESS = Pattern.compile("[^<>\"\\\\@{}]*");
    private static final Pattern OUTWARD =
            Pattern.compile("(?i)url\\s*\\(\\s*['\"]?(?!#)|javascript:|data:|expression");
    private static final Pattern RULE = Pattern.compile("\\.([A-Za-z_][\\w-]*)\\s*\\{([^{}]*)\\}");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,5}(\\.\\d+)?)(px)?\\s*");

    /// @throws UnusableEmblemException when there is no drawing in it
    static Drawing of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UnusableEmblemException(Problem.TOO_LARGE);
        }
        var from = parsed(bytes).getDocumentElement();
        if (from == null || !"svg".equals(from.getLocalName())) {
            throw new UnusableEmblemException(Problem.NO_PICTURE);
        }
        var leftOut = new TreeSet<String>();
        var to = builder().newDocument();
        var root = copied(from, to, classes(from), leftOut).orElseThrow();
        to.appendChild(root);
        var size = size(root);
        root.setAttribute("width", String.valueOf(size[0]));
        root.setAttribute("height", String.valueOf(size[1]));
        return new Drawing(written(to), size[0], size[1], Set.copyOf(leftOut));
    }

    private static Document parsed(byte[] bytes) {
        try {
            var builder = builder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | java.io.IOException e) {
            throw new UnusableEmblemException(Problem.NO_PICTURE);
        }
    }

    private static javax.xml.parsers.DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Drawing programs write a document type; what it names is neither fetched nor filled in.
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java's own parser can be told to be careful", e);
        }
    }

    /// What the drawing's own style sheet says of its classes, as drawing programs write it.
    private static Map<String, Map<String, String>> classes(Element root) {
        var classes = new HashMap<String, Map<String, String>>();
        var sheets = root.getElementsByTagNameNS(SVG, "style");
        for (var i = 0; i < sheets.getLength(); i++) {
            var rules = RULE.matcher(sheets.item(i).getTextContent());
            while (rules.find()) {
                classes.computeIfAbsent(rules.group(1), _ -> new HashMap<>()).putAll(declarations(rules.group(2)));
            }
        }
        return classes;
    }

    private static Map<String, String> declarations(String written) {
        var found = new HashMap<String, String>();
        for (var declaration : written.split(";")) {
            var colon = declaration.indexOf(':');
            if (colon > 0) {
                found.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration.substring(colon + 1).strip());
            }
        }
        return found;
    }

    private static Optional<Element> copied(
            Element from, Document to, Map<String, Map<String, String>> classes, Set<String> leftOut) {
        var name = from.getLocalName();
        if (!ELEMENTS.contains(name) || !SVG.equals(from.getNamespaceURI())) {
            // Its style sheet is said anew on the shapes.
            if (!"style".equals(name)) {
                leftOut.add(from.getNodeName());
            }
            return Optional.empty();
        }
        if (to.getElementsByTagName("*").getLength() > MOST_ELEMENTS) {
            throw new UnusableEmblemException(Problem.TOO_LARGE);
        }
        var copy = to.createElementNS(SVG, name);
        for (var word : from.getAttribute("class").split("\\s+")) {
            classes.getOrDefault(word, Map.of()).forEach((property, value) -> set(copy, property, value, leftOut));
        }
        attributes(from, copy, leftOut);
        declarations(from.getAttribute("style")).forEach((property, value) -> set(copy, property, value, leftOut));
        for (var child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                copied(element, to, classes, leftOut).ifPresent(copy::appendChild);
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && List.of("text", "tspan", "title", "desc").contains(name)) {
                copy.appendChild(to.createTextNode(child.getTextContent()));
            }
        }
        return Optional.of(copy);
    }

    private static void attributes(Element from, Element copy, Set<String> leftOut) {
        var attributes = from.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var name = attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName();
            var value = attribute.getNodeValue();
            if (name.equals("href")) {
                if (value.matches("#[\\w.:-]+")) {
                    copy.setAttribute("href", value);
                } else {
                    leftOut.add("href");
                }
            } else if (attribute.getNamespaceURI() == null) {
                if (ATTRIBUTES.contains(name) && isHarmless(value)) {
                    copy.setAttribute(name, value);
                } else if (PROPERTIES.contains(name)) {
                    set(copy, name, value, leftOut);
                } else if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
                    leftOut.add(name);
                }
            }
        }
    }

    private static void set(Element element, String property, String value, Set<String> leftOut) {
        if (PROPERTIES.contains(property) && isHarmless(value)) {
            element.setAttribute(property, value.replace("!important", "").strip());
        } else if (!isHarmless(value)) {
            leftOut.add(property);
        }
    }

    private static boolean isHarmless(String value) {
        return HARMLESS.matcher(value).matches() && !OUTWARD.matcher(value).find();
    }

    /// As wide and high as the drawing says, or as its coordinates are.
    private static int[] size(Element root) {
        var width = number(root.getAttribute("width"));
        var height = number(root.getAttribute("height"));
        var box = root.getAttribute("viewBox").strip().split("[\\s,]+");
        if (box.length == 4) {
            var boxWidth = number(box[2]);
            var boxHeight = number(box[3]);
            if (boxWidth > 0 && boxHeight > 0) {
                width = boxWidth;
                height = boxHeight;
            }
        } else if (width > 0 && height > 0) {
            root.setAttribute("viewBox", "0 0 " + width + " " + height);
        }
        if (width <= 0 || height <= 0) {
            throw new UnusableEmblemException(Problem.NO_SIZE);
        }
        var scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
        return new int[] {(int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale))};
    }

    private static double number(String written) {
        var matcher = NUMBER.matcher(written);
        return matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private static String written(Document document) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var output = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(output));
            return output.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("Java can write what it has made", e);
        }
    }
}
