package org.vitrine.studio.documents;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.net.URI;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;
import org.vitrine.library.EntryRow;

/// Entries as rows, of which several can be chosen to be merged.
final class EntryGrid extends Grid<EntryRow> {
    private static final String BEING = "being";
    private static final String AUTHORITIES = "authorities";
    private static final int PHONE = 640;

    private final Map<EntryId, Entry> chosen = new LinkedHashMap<>();
    private Entry.Kind kind = Entry.Kind.AGENT;
    private boolean isWide = true;
    private transient Consumer<Integer> whenChosen = _ -> {};

    EntryGrid(BiFunction<Integer, Integer, List<EntryRow>> rows, IntSupplier count, Consumer<EntryRow> open) {
        super(EntryRow.class, false);
        setAriaLabel(getTranslation("entries.title"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        setPartNameGenerator(row -> chosen.containsKey(row.entry().id()) ? "chosen" : null);
        var choose = new Span(getTranslation("entries.column.choose"));
        choose.addClassName("visually-hidden");
        addColumn(LitRenderer.<EntryRow>of("""
                                <input type="checkbox" class="row-check" .checked="${item.chosen}"
                                    aria-label="${item.name}" @change="${toggle}">""")
                        .withProperty(
                                "chosen", row -> chosen.containsKey(row.entry().id()))
                        .withProperty(
                                "name",
                                row -> getTranslation(
                                        "library.choose", row.entry().name()))
                        .withFunction("toggle", this::toggle))
                .setHeader(choose)
                .setWidth("3.6rem")
                .setFlexGrow(0);
        addColumn(LitRenderer.<EntryRow>of("""
                                <span class="cell-title"><button class="cell-link" @click="${open}">${item.name}</button>
                                <span class="cell-sub" title="${item.others}">${item.others}</span></span>""")
                        .withProperty("name", row -> row.entry().name())
                        .withProperty("others", EntryGrid::others)
                        .withFunction("open", row -> open.accept(row)))
                .setHeader(getTranslation("entries.column.name"))
                .setFlexGrow(3)
                .setWidth("12rem");
        addColumn(row -> row.entry()
                        .knownBeing()
                        .map(being -> EntryKinds.name(being, this))
                        .orElse(""))
                .setKey(BEING)
                .setHeader(getTranslation("entries.being"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(EntryGrid::files)
                .setKey(AUTHORITIES)
                .setHeader(getTranslation("entries.column.authorities"))
                .setWidth("9rem");
        addColumn(row -> NumberFormat.getIntegerInstance(getLocale()).format(row.documents()))
                .setHeader(getTranslation("entries.column.documents"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        addItemClickListener(click -> open.accept(click.getItem()));
        setItems(fetch -> rows.apply(fetch.getOffset(), fetch.getLimit()).stream(), _ -> count.getAsInt());
    }

    /// A phone has no room for authority files.
    void fit(int windowWidth) {
        isWide = windowWidth > PHONE;
        getColumnByKey(AUTHORITIES).setVisible(isWide);
        show(kind);
    }

    /// Only people, bodies and families are one of them.
    void show(Entry.Kind shown) {
        kind = shown;
        getColumnByKey(BEING).setVisible(isWide && kind == Entry.Kind.AGENT);
    }

    List<Entry> chosen() {
        return List.copyOf(chosen.values());
    }

    void whenChosen(Consumer<Integer> listener) {
        whenChosen = listener;
    }

    void chooseNone() {
        chosen.clear();
        refresh();
    }

    void refresh() {
        getDataProvider().refreshAll();
        whenChosen.accept(chosen.size());
    }

    void toggle(EntryRow row) {
        if (chosen.remove(row.entry().id()) == null) {
            chosen.put(row.entry().id(), row.entry());
        }
        getDataProvider().refreshItem(row);
        whenChosen.accept(chosen.size());
    }

    private static String others(EntryRow row) {
        return row.entry().names().stream().map(Entry.Name::name).collect(Collectors.joining(" · "));
    }

    private static String files(EntryRow row) {
        return row.entry().authorities().stream()
                .map(URI::getHost)
                .filter(java.util.Objects::nonNull)
                .map(AuthorityFiles::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
