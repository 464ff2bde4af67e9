package org.vitrine.studio.documents;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;
import org.vitrine.library.EntryRow;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.FindField;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.TabScroll;
import org.vitrine.studio.ViewTop;
import org.vitrine.studio.WindowWidth;

/// The people and bodies, subjects and places that documents speak of. Which kind, what was looked for and which entry
/// is open stand in the address.
@Route(value = "authorities", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class EntriesView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<Entry.Kind> KINDS = List.of(Entry.Kind.AGENT, Entry.Kind.PLACE, Entry.Kind.SUBJECT);

    private final Entries entries;
    private final EntryHand hand;
    private final Tabs tabs = new Tabs();
    private final FindField find = new FindField(getTranslation("entries.find"), this::show);
    private final Span found = new Span();
    private final Button duplicates = new Button();
    private final EntryGrid grid;
    private final EntryMergeBar bar;
    private final Div empty = new Div();
    private final Div side = new Div();
    private final Div content = new Div();
    private Entry.Kind kind = Entry.Kind.AGENT;
    private @Nullable EntryId open;

    EntriesView(Entries entries, EntryHand hand) {
        this.entries = entries;
        this.hand = hand;
        TabScroll.unfocus(tabs);
        for (var each : KINDS) {
            tabs.add(new Tab(EntryKinds.ofAll(each, this)));
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                go(KINDS.get(tabs.getSelectedIndex()), "", null);
            }
        });
        grid = new EntryGrid(
                (offset, limit) -> entries.list(kind, find.getValue(), offset, limit),
                () -> entries.count(kind, find.getValue()),
                row -> go(kind, find.getValue(), row.entry().id()));
        bar = new EntryMergeBar(
                () -> hand.openMerge(grid.chosen(), this::afterMerge),
                being -> hand.say(grid.chosen(), being, this::afterMerge),
                () -> grid.chooseNone());
        grid.whenChosen(bar::show);
        var main = new Section(bar, grid, empty);
        main.addClassName("entries__main");
        side.addClassName("entries__side");
        content.addClassName("entries");
        content.add(main, side);
        addClassNames("view", "view--tabs");
        add(top(), tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var wanted = parameters.getSingleParameter("kind").orElse("");
        kind = KINDS.stream()
                .filter(each -> word(each).equals(wanted))
                .findFirst()
                .orElse(Entry.Kind.AGENT);
        find.setValue(parameters.getSingleParameter("find").orElse(""));
        open = parameters.getSingleParameter("entry").flatMap(EntryId::read).orElse(null);
        var opened = Optional.ofNullable(open).flatMap(entries::find);
        opened.ifPresent(row -> kind = row.entry().kind());
        tabs.setSelectedIndex(KINDS.indexOf(kind));
        bar.show(kind);
        grid.show(kind);
        grid.chooseNone();
        show();
        showSide(opened);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("entries.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WindowWidth.follow(event, grid::fit);
    }

    private ViewTop top() {
        found.addClassName("count");
        found.getElement().setAttribute("role", "status");
        duplicates.addThemeVariants(ButtonVariant.TERTIARY);
        duplicates.addClickListener(_ -> hand.openDuplicates(kind, this::afterMerge));
        var add = new Button(getTranslation("entries.add"), Glyph.ADD.draw(), _ -> showNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return new ViewTop(getPageTitle(), find, found, ViewTop.grow(), duplicates, add);
    }

    private void show() {
        var count = entries.count(kind, find.getValue());
        found.setText(getTranslation("entries.found", count));
        var alike = entries.duplicates(kind).size();
        duplicates.setText(getTranslation("entries.duplicates", alike));
        duplicates.setVisible(alike > 0);
        grid.refresh();
        grid.setVisible(count > 0);
        empty.removeAll();
        empty.setVisible(count == 0);
        if (count == 0) {
            empty.add(new EmptyState(getTranslation(find.isEmpty() ? "entries.none" : "entries.none-found")));
        }
        replaceAddress();
    }

    private void showNew() {
        open = null;
        showForm(new EntryRow(Entry.named(kind, "?"), 0, 0));
    }

    private void showSide(Optional<EntryRow> opened) {
        opened.ifPresentOrElse(this::showForm, () -> {
            side.removeAll();
            content.setClassName("entries--open", false);
        });
    }

    private void showForm(EntryRow row) {
        side.removeAll();
        side.add(hand.form(row, new EntryForm.Ways() {
            @Override
            public void saved(EntryId id) {
                go(kind, find.getValue(), id);
            }

            @Override
            public void closed() {
                go(kind, find.getValue(), null);
            }
        }));
        content.setClassName("entries--open", true);
    }

    private void afterMerge() {
        go(kind, find.getValue(), null);
    }

    private void replaceAddress() {
        UI.getCurrent().getPage().getHistory().replaceState(null, address(kind, find.getValue(), open));
    }

    private static void go(Entry.Kind kind, String words, @Nullable EntryId entry) {
        var address = address(kind, words, entry);
        UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
    }

    private static Location address(Entry.Kind kind, String words, @Nullable EntryId entry) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("kind", List.of(word(kind)));
        Stream.of(words).filter(typed -> !typed.isBlank()).forEach(typed -> parameters.put("find", List.of(typed)));
        if (entry != null) {
            parameters.put("entry", List.of(entry.toString()));
        }
        return new Location("authorities", new QueryParameters(parameters));
    }

    private static String word(Entry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
