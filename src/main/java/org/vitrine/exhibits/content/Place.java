package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where in an exhibit a text of the curator's stands: `title`, `section/signed/title`, `page/header/lede`,
/// `block/b7k…/notes/n3…/markdown`. What stands in a list without names of its own is counted from 0:
/// `block/b7k…/questions/0`.
public record Place(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,20}(?:/[a-z0-9-]{1,60}){0,6}");
    private static final Pattern NUMBER = Pattern.compile("(?<=/)\\d{1,6}(?=/|$)");

    /// @throws IllegalArgumentException when it can be no place
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Place {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no place such as title or block/b1/markdown");
        }
    }

    static Place of(SectionId section, String field) {
        return new Place("section/" + section + "/" + field);
    }

    static Place of(PageId page, String field) {
        return new Place("page/" + page + "/" + field);
    }

    static Place of(BlockId block) {
        return new Place("block/" + block);
    }

    Place in(String name) {
        return new Place(value + "/" + name);
    }

    Place in(int index) {
        return in(String.valueOf(index));
    }

    /// After a block got another name.
    Place withBlock(BlockId from, BlockId to) {
        return block().filter(from::equals).isPresent()
                ? new Place(of(to).value + value.substring(of(from).value.length()))
                : this;
    }

    public Optional<SectionId> section() {
        return owner("section").map(SectionId::new);
    }

    public Optional<PageId> page() {
        return owner("page").map(PageId::new);
    }

    public Optional<BlockId> block() {
        return owner("block").map(BlockId::new);
    }

    private Optional<String> owner(String kind) {
        var parts = value.split("/");
        return parts.length > 2 && parts[0].equals(kind) ? Optional.of(parts[1]) : Optional.empty();
    }

    /// What kind of text stands there: `markdown`, `caption`, `questions`.
    public String field() {
        var named = NUMBER.matcher(value).replaceAll("").replaceAll("/+$", "");
        return named.substring(named.lastIndexOf('/') + 1);
    }

    /// The list in which it is counted, with those of its other places; itself where it has a name of its own.
    String list() {
        return isCounted()
                ? value.substring(0, afterOwner()) + NUMBER.matcher(rest()).replaceAll("*")
                : value;
    }

    boolean isCounted() {
        return NUMBER.matcher(rest()).find();
    }

    /// The same place of another thing in the list.
    Place counted(int index) {
        return new Place(
                value.substring(0, afterOwner()) + NUMBER.matcher(rest()).replaceFirst(String.valueOf(index)));
    }

    /// An id may be a number; what is counted comes behind it.
    private String rest() {
        return value.substring(afterOwner());
    }

    private int afterOwner() {
        if (!value.startsWith("block/") && !value.startsWith("page/") && !value.startsWith("section/")) {
            return 0;
        }
        var end = value.indexOf('/', value.indexOf('/') + 1);
        return end < 0 ? value.length() : end;
    }

    @Override
    public String toString() {
        return value;
    }
}
