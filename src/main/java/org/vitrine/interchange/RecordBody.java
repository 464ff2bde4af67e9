package org.vitrine.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// The text of a record in segments, and what its first lines say: from whom, whence, to whom, who got copies.
record RecordBody(
        SegmentedText text,
        Optional<String> heading,
        List<String> senders,
        List<String> places,
        List<String> recipients,
        List<String> copies) {
    static final RecordBody EMPTY =
            new RecordBody(SegmentedText.EMPTY, Optional.empty(), List.of(), List.of(), List.of(), List.of());

    private static final int LONGEST_HEAD_LINE = 120;
    private static final int LONGEST_HEADING = 80;

    private static final String MARKS =
            "(?:(?:most|very|extra|extremely|top) )?(?:urgent|secret|confidential|immediate)"
                    + "|flash|priority|routine|out of turn|strictly confidential|not to be copied|copying (?:is )?(?:prohibited|forbidden)"
                    + "|special folder|classified|declassified|unclassified|copy|copy no\\.? ?\\d+";
    private static final Pattern MARK = Pattern.compile("(?i)(?:" + MARKS + ")(?:[ .,;/]+(?:" + MARKS + "))*[.!]?");
    private static final Pattern TRAILING_MARKS = Pattern.compile("(?i)(?:[ ,;.]+(?:" + MARKS + "))+[.!]?$");
    private static final Pattern FROM = Pattern.compile("(?i)from\\b:?\\s*(.*)");
    private static final Pattern TO = Pattern.compile("(?i)to\\b:?\\s*(.*)");
    private static final Pattern COPIES =
            Pattern.compile("(?i)(?:(?:copies|copy|cc|copied)(?: (?:sent )?to)?\\s*:|c\\.c\\.:?|copies to)\\s*(.*)");
    private static final Pattern OTHER_ADDRESS = Pattern.compile(
            "(?i)(?:(?:via|through|subject|re|ref|reference|date|place|attn|attention|sent|received|sent by)\\s*:.*"
                    + "|(?:no\\.|nr\\.|№|copy no\\.|outgoing no\\.|incoming no\\.|#)\\s*\\S.*"
                    + "|(?:dear|esteemed|respected) .*[,:!])");

    RecordBody {
        senders = List.copyOf(senders);
        places = List.copyOf(places);
        recipients = List.copyOf(recipients);
        copies = List.copyOf(copies);
    }

    /// @param lines without white space at their ends; blank ones part paragraphs
    static RecordBody read(List<String> lines, String title) {
        return new Builder(title).read(lines);
    }

    private static final class Builder {
        private final String title;
        private final List<Segment> segments = new ArrayList<>();
        private final int[] counts = new int[Segment.Kind.values().length];
        private final List<String> senders = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final List<String> recipients = new ArrayList<>();
        private final List<String> copies = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        private RecordBody read(List<String> lines) {
            var blocks = blocks(lines);
            var at = 0;
            while (at < blocks.size()) {
                var rest = head(blocks.get(at));
                if (!rest.isEmpty()) {
                    blocks.set(at, rest);
                    break;
                }
                at++;
            }
            var last = lastThatIsNoRemark(blocks, at);
            for (var block = at; block < blocks.size(); block++) {
                var paragraph = String.join("\n", blocks.get(block));
                var kind = isRemark(paragraph)
                        ? Segment.Kind.REMARK
                        : block == last && block > at && isSignature(blocks.get(block))
                                ? Segment.Kind.SIGNATURE
                                : block != last && blocks.get(block).size() == 1 && isHeading(paragraph)
                                        ? Segment.Kind.HEADING
                                        : Segment.Kind.PARAGRAPH;
                add(kind, paragraph);
            }
            var text = new SegmentedText(segments);
            addressees();
            var heading = segments.stream()
                    .filter(segment -> segment.kind() == Segment.Kind.HEADING)
                    .map(Segment::text)
                    .findFirst();
            return new RecordBody(text, heading, senders, places, recipients, copies);
        }

        /// Takes in the lines of a block that belong before the text proper.
        ///
        /// @return those that do not
        private List<String> head(List<String> block) {
            var open = false;
            for (var i = 0; i < block.size(); i++) {
                var line = block.get(i);
                var previous = segments.isEmpty() ? null : segments.getLast();
                if (i == 0 && isRemark(String.join("\n", block))) {
                    add(Segment.Kind.REMARK, String.join("\n", block));
                    return List.of();
                } else if (isAddress(line)) {
                    add(Segment.Kind.ADDRESS_LINE, line);
                    open = COPIES.matcher(line).matches() || TO.matcher(line).matches();
                } else if (i > 0
                        && open
                        && previous != null
                        && (previous.text().endsWith(",")
                                || previous.text().endsWith(";")
                                || previous.text().endsWith(":"))) {
                    segments.set(segments.size() - 1, previous.withText(previous.text() + "\n" + line));
                } else if (isHeading(line)) {
                    if (i > 0 && previous != null && previous.kind() == Segment.Kind.HEADING) {
                        segments.set(segments.size() - 1, previous.withText(previous.text() + "\n" + line));
                    } else {
                        add(Segment.Kind.HEADING, line);
                    }
                    open = false;
                } else {
                    return block.subList(i, block.size());
                }
            }
            return List.of();
        }

        private static boolean isAddress(String line) {
            if (COPIES.matcher(line).matches()) {
                return true;
            }
            if (line.length() > LONGEST_HEAD_LINE) {
                return false;
            }
            var labelled = line.matches("(?i)(?:from|to)\\s*:.*");
            var addressed = line.matches("(?i)(?:from|to) .*")
                    && !line.endsWith(".")
                    && line.split("\\s+")[1].matches("(?:[\\p{Lu}\\d(].*|the|comrade|cde\\.?)");
            var day = line.substring(line.indexOf(',') + 1).strip();
            return labelled
                    || addressed
                    || MARK.matcher(line).matches()
                    || OTHER_ADDRESS.matcher(line).matches()
                    || WrittenDate.read(line).isPresent()
                    || line.indexOf(',') < 40 && WrittenDate.read(day).isPresent();
        }

        private void addressees() {
            for (var segment : segments) {
                if (segment.kind() != Segment.Kind.ADDRESS_LINE) {
                    continue;
                }
                var line = segment.text().replaceAll("[\\s\\u00A0]+", " ");
                var copied = COPIES.matcher(line);
                if (copied.matches()) {
                    names(copied.group(1)).forEach(copies::add);
                } else if (FROM.matcher(line).matches()) {
                    from(unmarked(line));
                } else if (TO.matcher(line).matches()) {
                    to(unmarked(line));
                }
            }
        }

        /// `From BEIJING From Kuznetsov`: a place in capitals and a person.
        private void from(String line) {
            var pieces = Arrays.stream(line.split("(?i)\\bfrom\\b:?"))
                    .map(String::strip)
                    .filter(piece -> !piece.isEmpty())
                    .toList();
            for (var i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i).replaceAll("[,;.]+$", "");
                var inTitle = title.toLowerCase(Locale.ROOT).contains("from " + piece.toLowerCase(Locale.ROOT));
                var capitals = isCapitals(piece);
                if (pieces.size() > 1 ? capitals && i == 0 : capitals && !inTitle) {
                    places.add(capitalised(piece));
                } else {
                    senders.add(capitals ? capitalised(piece) : piece);
                }
            }
        }

        private void to(String line) {
            var name = line.replaceFirst("(?i)^to\\b:?\\s*", "").replaceAll("[,;.]+$", "");
            if (!name.isBlank()) {
                recipients.add(name);
            }
        }

        private static String unmarked(String line) {
            return TRAILING_MARKS.matcher(line).replaceFirst("").strip();
        }

        private static List<String> names(String list) {
            return Arrays.stream(list.replaceAll("\\.$", "").split("\\s*[,;]\\s*(?:and )?|\\s+and\\s+"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        private void add(Segment.Kind kind, String text) {
            segments.add(new Segment(TextFile.letter(kind) + ++counts[kind.ordinal()], kind, text));
        }

        private static List<List<String>> blocks(List<String> lines) {
            var blocks = new ArrayList<List<String>>();
            var blank = true;
            for (var line : lines) {
                if (!line.isEmpty()) {
                    if (blank) {
                        blocks.add(new ArrayList<>());
                    }
                    blocks.getLast().add(line);
                }
                blank = line.isEmpty();
            }
            return blocks;
        }

        private static int lastThatIsNoRemark(List<List<String>> blocks, int from) {
            for (var block = blocks.size() - 1; block >= from; block--) {
                if (!isRemark(String.join("\n", blocks.get(block)))) {
                    return block;
                }
            }
            return -1;
        }

        private static boolean isRemark(String paragraph) {
            return paragraph.startsWith("[")
                    && paragraph.endsWith("]")
                    && paragraph.indexOf(']') == paragraph.length() - 1;
        }

        private static boolean isHeading(String line) {
            return line.length() <= LONGEST_HEADING && isCapitals(line);
        }

        private static boolean isSignature(List<String> block) {
            return block.size() <= 3 && block.stream().allMatch(line -> line.length() <= 60 && isCapitals(line));
        }

        /// Letters, at least two, and none of them small.
        private static boolean isCapitals(String text) {
            return text.chars().filter(Character::isUpperCase).count() >= 2
                    && text.chars().noneMatch(Character::isLowerCase);
        }

        private static String capitalised(String words) {
            return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" "))
                    .map(word ->
                            word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining(" "));
        }
    }
}
