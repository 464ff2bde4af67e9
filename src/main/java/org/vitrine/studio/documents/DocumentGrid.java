package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Order;
import org.vitrine.library.DocumentRow;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Pictures;
import org.vitrine.text.LanguageTag;

/// The documents of the library as rows, asked for as they come into sight.
final class DocumentGrid extends Grid<DocumentRow> {
    private static final int PHONE = 640;
    private static final int SMALL_LAPTOP = 1280;
    private static final int LARGE = 1560;

    private final transient I18NProvider texts;
    private final transient Moments moments;

    private transient Choosing choosing = new Choosing() {
        @Override
        public boolean isChosen(DocumentRow row) {
            return false;
        }

        @Override
        public void toggle(DocumentRow row) {}
    };
    private transient ToIntFunction<DocumentRow> shownIn = _ -> 0;
    private final Set<String> hidden = new HashSet<>();
    private int windowWidth = Integer.MAX_VALUE;

    /// Which rows are chosen, and what happens when one is chosen or left.
    interface Choosing {
        boolean isChosen(DocumentRow row);

        void toggle(DocumentRow row);
    }

    DocumentGrid(I18NProvider texts, Moments moments) {
        super(DocumentRow.class, false);
        this.texts = texts;
        this.moments = moments;
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        setMultiSort(false);
        setSizeFull();
        addColumn(check()).setKey("choose").setWidth("3.6rem").setFlexGrow(0);
        setPartNameGenerator(row -> choosing.isChosen(row) ? "chosen" : null);
        var pictureHead = new Span(getTranslation("library.column.picture"));
        pictureHead.addClassName("visually-hidden");
        addColumn(thumbnail())
                .setKey("picture")
                .setHeader(pictureHead)
                .setWidth("3.6rem")
                .setFlexGrow(0);
        addColumn(title())
                .setKey("title")
                .setHeader(getTranslation("library.column.title"))
                .setSortProperty(Order.TITLE.name())
                .setFlexGrow(3)
                .setWidth("17rem");
        text("date", this::date, Order.DATE, "7rem");
        text("kind", DocumentRow::kind, Order.KIND, "6.4rem");
        text("language", this::languages, null, "5.8rem");
        addColumn(layers())
                .setKey("layers")
                .setHeader(getTranslation("library.column.layers"))
                .setWidth("5.8rem")
                .setFlexGrow(0);
        addColumn(LitRenderer.<DocumentRow>of(
                                "<span class='cell-ref' title='${item.reference}'>${item.reference}</span>")
                        .withProperty("reference", DocumentRow::reference))
                .setKey("reference")
                .setHeader(getTranslation("library.column.reference"))
                .setSortProperty(Order.REFERENCE.name())
                .setFlexGrow(1)
                .setWidth("9rem");
        text(
                "shown-in",
                row -> shownIn.applyAsInt(row) == 0
                        ? getTranslation("library.shown-nowhere")
                        : String.valueOf(shownIn.applyAsInt(row)),
                null,
                "5rem");
        text("changed", row -> moments.ago(row.changedAt()), Order.CHANGED, "7rem");
        addItemClickListener(click -> UI.getCurrent().navigate(address(click.getItem())));
    }

    /// @param rows the documents from one position on, at most so many
    void show(
            Supplier<DocumentQuery> query,
            BiFunction<DocumentQuery, Window, List<DocumentRow>> rows,
            ToIntFunction<DocumentQuery> count) {
        setItems(
                fetch -> rows.apply(query.get(), new Window(fetch.getOffset(), fetch.getLimit())).stream(),
                _ -> count.applyAsInt(query.get()));
    }

    /// Lets rows be chosen.
    ///
    /// @param head what stands over the column
    void choose(Choosing changed, Component head) {
        choosing = changed;
        getColumnByKey("choose").setHeader(head);
    }

    void toggle(DocumentRow row) {
        choosing.toggle(row);
    }

    /// In how many exhibits a document is shown.
    void countShown(ToIntFunction<DocumentRow> count) {
        shownIn = count;
    }

    /// The columns that one can do without, by their keys.
    List<String> optionalColumns() {
        return getColumns().stream()
                .map(column -> String.valueOf(column.getKey()))
                .filter(key -> !List.of("choose", "picture", "title").contains(key))
                .toList();
    }

    boolean isHidden(String key) {
        return hidden.contains(key);
    }

    void hide(Collection<String> keys) {
        hidden.clear();
        hidden.addAll(keys);
        fit(windowWidth);
    }

    record Window(int offset, int limit) {}

    void showOrder(Order order, boolean ascending) {
        getColumns().stream()
                .filter(column -> column.getSortOrder(SortDirection.ASCENDING)
                        .anyMatch(sort -> sort.getSorted().equals(order.name())))
                .findFirst()
                .ifPresent(column -> sort(List.of(
                        new GridSortOrder<>(column, ascending ? SortDirection.ASCENDING : SortDirection.DESCENDING))));
    }

    /// The order that the heads of the columns show, if any.
    static Optional<Order> order(List<GridSortOrder<DocumentRow>> sorting) {
        return sorting.stream()
                .flatMap(sort -> sort.getSorted().getSortOrder(sort.getDirection()))
                .map(sort -> Order.valueOf(sort.getSorted()))
                .findFirst();
    }

    /// Leaves out what there is no room for; a phone says date and kind under the title.
    void fit(int width) {
        windowWidth = width;
        getColumns().forEach(column -> {
            var key = String.valueOf(column.getKey());
            column.setVisible(!hidden.contains(key)
                    && switch (key) {
                        case "choose", "picture", "title" -> true;
                        case "changed" -> width > LARGE;
                        case "language", "shown-in" -> width > SMALL_LAPTOP;
                        default -> width > PHONE;
                    });
        });
        setClassName("library__grid--phone", width <= PHONE);
    }

    private Renderer<DocumentRow> check() {
        return LitRenderer.<DocumentRow>of("""
                        <input type="checkbox" class="row-check" .checked="${item.chosen}"
                            aria-label="${item.name}" @change="${toggle}">""")
                .withProperty("chosen", row -> choosing.isChosen(row))
                .withProperty("name", row -> getTranslation("library.choose", row.title()))
                .withFunction("toggle", this::toggle);
    }

    private void text(String key, Function<DocumentRow, @Nullable String> value, @Nullable Order order, String width) {
        var column = addColumn(LitRenderer.<DocumentRow>of("<span class='cell-" + key + "'>${item.text}</span>")
                        .withProperty(
                                "text",
                                row -> Optional.ofNullable(value.apply(row)).orElse("")))
                .setKey(key)
                .setHeader(getTranslation("library.column." + key))
                .setWidth(width)
                .setTextAlign(ColumnTextAlign.START)
                .setFlexGrow(0);
        if (order != null) {
            column.setSortProperty(order.name());
        }
    }

    private Renderer<DocumentRow> thumbnail() {
        return LitRenderer.<DocumentRow>of("""
                        <span class="cell-thumb">${item.picture
                            ? html`<img src="${item.picture}" alt="" loading="lazy">` : ''}</span>""")
                .withProperty("picture", row -> row.thumbnail() == null ? "" : Pictures.address(row.thumbnail(), 320));
    }

    private Renderer<DocumentRow> title() {
        return LitRenderer.<DocumentRow>of("""
                        <span class="cell-title"><a href="${item.address}" title="${item.title}">${item.title}</a>
                        <span class="cell-sub">${item.people}</span>
                        <span class="cell-sub cell-sub--phone">${item.brief}</span></span>""")
                .withProperty("address", DocumentGrid::address)
                .withProperty("title", DocumentRow::title)
                .withProperty("people", this::people)
                .withProperty("brief", this::brief);
    }

    private Renderer<DocumentRow> layers() {
        return LitRenderer.<DocumentRow>of("""
                        <span class="layers" role="img" aria-label="${item.words}" title="${item.words}">
                        <span class="layer ${item.scan ? 'layer--checked' : ''}">${item.s}</span>
                        <span class="layer ${item.transcript ? 'layer--checked' : ''}">${item.t}</span>
                        <span class="layer ${item.readable ? 'layer--checked' : ''}">${item.e}</span></span>""")
                .withProperty("s", _ -> getTranslation("layers.scan.letter"))
                .withProperty("t", _ -> getTranslation("layers.transcript.letter"))
                .withProperty("e", _ -> getTranslation("layers.readable.letter"))
                .withProperty("scan", row -> layers(row).scan())
                .withProperty("transcript", row -> layers(row).transcript())
                .withProperty("readable", row -> layers(row).readable())
                .withProperty("words", row -> layers(row).words(texts, getLocale()));
    }

    private Layers layers(DocumentRow row) {
        return Layers.of(row.layers(), getLocale());
    }

    private String date(DocumentRow row) {
        return row.date() == null
                ? getTranslation("library.undated")
                : row.date().display(getLocale());
    }

    private String languages(DocumentRow row) {
        return row.languages().stream()
                .map(tag -> new LanguageTag(tag).name(getLocale()))
                .collect(Collectors.joining(", "));
    }

    private String people(DocumentRow row) {
        if (row.sender() != null && row.recipient() != null) {
            return getTranslation("library.from-to", row.sender(), row.recipient());
        }
        if (row.recipient() != null) {
            return getTranslation("library.to", row.recipient());
        }
        return row.sender() == null ? "" : row.sender();
    }

    private String brief(DocumentRow row) {
        return row.kind() == null ? date(row) : getTranslation("library.brief", row.kind(), date(row));
    }

    static String address(DocumentRow row) {
        return "documents/" + row.id();
    }
}
