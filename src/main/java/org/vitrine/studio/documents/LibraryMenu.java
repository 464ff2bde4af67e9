package org.vitrine.studio.documents;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vitrine.studio.Glyph;

/// Which columns are shown, which the browser remembers, and the rooms beside the library.
final class LibraryMenu extends MenuBar {
    private static final String REMEMBERED = "vitrine.library.hidden-columns";

    private final Map<String, MenuItem> columns = new LinkedHashMap<>();

    LibraryMenu(DocumentGrid grid, Runnable openOperations, Consumer<String> go) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        var choose = addItem(Glyph.COLUMNS.draw());
        choose.add(getTranslation("library.columns"));
        for (var key : grid.optionalColumns()) {
            var item = choose.getSubMenu().addItem(getTranslation("library.column." + key));
            item.setCheckable(true);
            item.setChecked(true);
            item.setKeepOpen(true);
            item.addClickListener(_ -> {
                apply(grid);
                WebStorage.setItem(
                        REMEMBERED,
                        columns.entrySet().stream()
                                .filter(column -> !column.getValue().isChecked())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.joining(" ")));
            });
            columns.put(key, item);
        }
        var more = addItem(Glyph.MORE.draw());
        more.setAriaLabel(getTranslation("library.more"));
        var rooms = more.getSubMenu();
        rooms.addItem(getTranslation("operations.title"), _ -> openOperations.run());
        rooms.addItem(getTranslation("archives.title"), _ -> go.accept("archives"));
        rooms.addItem(getTranslation("bin.title"), _ -> go.accept("documents/bin"));
        addAttachListener(_ -> WebStorage.getItem(REMEMBERED, kept -> {
            if (kept != null) {
                var hidden = Arrays.asList(kept.split(" "));
                columns.forEach((key, item) -> item.setChecked(!hidden.contains(key)));
                apply(grid);
            }
        }));
    }

    private void apply(DocumentGrid grid) {
        grid.hide(columns.entrySet().stream()
                .filter(column -> !column.getValue().isChecked())
                .map(Map.Entry::getKey)
                .toList());
    }
}
