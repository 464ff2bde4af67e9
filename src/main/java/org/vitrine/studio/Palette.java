package org.vitrine.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Documents;
import tools.jackson.databind.json.JsonMapper;

/// Goes anywhere and does anything that the view offers, by its name. Only what was offered to whoever is signed in can
/// be
/// run, and the services ask for rights again.
@Tag("vitrine-palette")
public final class Palette extends Component {
    private static final int MOST_DOCUMENTS = 12;
    private static final List<String> WORDS = List.of(
            "title",
            "label",
            "placeholder",
            "none",
            "waiting",
            "help.choose",
            "help.go",
            "help.close",
            "keys",
            "close",
            "single",
            "or",
            "group.recent");

    private final StudioScript script;
    private final Exhibits exhibits;
    private final Documents documents;
    private final JsonMapper json;
    private final Account account;
    private final Map<String, Runnable> offered = new HashMap<>();

    Palette(StudioScript script, Exhibits exhibits, Documents documents, JsonMapper json, Account account) {
        this.script = script;
        this.exhibits = exhibits;
        this.documents = documents;
        this.json = json;
        this.account = account;
    }

    /// Opens the overview of the keyboard's shortcuts.
    public static void showKeys(UI ui) {
        ui.getPage().executeJs("document.querySelector('vitrine-palette')?.showKeys?.()");
    }

    private record Entry(String id, String group, String title, String hint, String shortcut) {}

    @Override
    protected void onAttach(AttachEvent event) {
        script.load(event.getUI());
        var texts = new HashMap<String, String>();
        WORDS.forEach(word -> texts.put(word, getTranslation("palette." + word)));
        for (var group : Command.Group.values()) {
            texts.put("group." + word(group), getTranslation("palette.group." + word(group)));
        }
        Shortcut.words().forEach(word -> texts.put(word, getTranslation(word)));
        getElement().setPropertyMap("texts", texts);
        getElement().setProperty("owner", account.id().value().toString());
    }

    @ClientCallable
    String entries() {
        offered.clear();
        var here = getUI().map(UI::getCurrentView).orElse(null);
        var commands = here instanceof Commanding commanding ? commanding.commands() : List.<Command>of();
        return offer(Stream.of(commands.stream(), views(), exhibits()).flatMap(each -> each));
    }

    /// Documents with these words, for those who may see the library.
    @ClientCallable
    String documents(String words) {
        return isCurator()
                ? offer(documents.list(query(words), 0, MOST_DOCUMENTS).stream().map(this::command))
                : "[]";
    }

    @ClientCallable
    void run(String id) {
        var action = offered.get(id);
        if (action != null) {
            action.run();
        }
    }

    private String offer(Stream<Command> commands) {
        return json.writeValueAsString(commands.map(command -> {
                    offered.put(command.id(), command.action());
                    return new Entry(
                            command.id(), word(command.group()), command.title(), command.hint(), command.shortcut());
                })
                .toList());
    }

    private boolean isCurator() {
        return account.role().including().contains(Role.CURATOR);
    }

    private Stream<Command> views() {
        var forAll = Stream.of(view("home", "shell.home", ""), view("account", "account.title", "account"));
        var forCurators = isCurator()
                ? Stream.of(
                        view("exhibits", "shell.exhibits", "exhibits"),
                        view("documents", "shell.documents", "documents"),
                        view("new-document", "library.new", "documents/new"),
                        view("import", "palette.import", "documents/import"),
                        view("authorities", "shell.authorities", "authorities"),
                        view("exhibit-bin", "palette.exhibit-bin", "exhibits/bin"),
                        view("bin", "palette.bin", "documents/bin"))
                : Stream.<Command>empty();
        var forAdministrators = account.role() == Role.ADMINISTRATOR
                ? Stream.of(
                        view("people", "shell.people", "people"),
                        view("log", "audit.title", "people/log"),
                        view("settings", "shell.settings", "settings"),
                        view("looks", "palette.looks", "settings/looks"),
                        view("texts", "palette.texts", "settings/texts"))
                : Stream.<Command>empty();
        var keys =
                new Command("shortcuts", Command.Group.VIEW, getTranslation("palette.keys"), "", "shortcuts", () -> {});
        return Stream.of(forAll, forCurators, forAdministrators, Stream.of(keys))
                .flatMap(each -> each);
    }

    private Command view(String id, String title, String path) {
        return new Command("view-" + id, Command.Group.VIEW, getTranslation(title), "", "", () -> go(path));
    }

    private Stream<Command> exhibits() {
        return isCurator() ? exhibits.list().stream().flatMap(this::exhibit) : Stream.empty();
    }

    private Stream<Command> exhibit(Draft draft) {
        var title = draft.content().title().isBlank()
                ? getTranslation("exhibits.untitled")
                : draft.content().title();
        var path = "exhibits/" + draft.id();
        return Stream.concat(
                Stream.of(
                        new Command("exhibit-" + draft.id(), Command.Group.EXHIBIT, title, "", "", () -> go(path)),
                        new Command(
                                "history-" + draft.id(),
                                Command.Group.EXHIBIT,
                                getTranslation("history.of", title),
                                "",
                                "",
                                () -> go(path + "/history")),
                        new Command(
                                "visits-" + draft.id(),
                                Command.Group.EXHIBIT,
                                getTranslation("visits.of", title),
                                "",
                                "",
                                () -> go(path + "/visits"))),
                draft.content()
                        .pages()
                        .map(page -> new Command(
                                "page-" + draft.id() + "-" + page.id(),
                                Command.Group.PAGE,
                                page.title(),
                                title,
                                "",
                                () -> go(path + "/" + page.id()))));
    }

    private Command command(DocumentRow row) {
        return new Command(
                "document-" + row.id(),
                Command.Group.DOCUMENT,
                row.title(),
                getTranslation("palette.group.document"),
                "",
                () -> go("documents/" + row.id()));
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private static DocumentQuery query(String words) {
        return DocumentQuery.ALL.withWords(words).withOrder(DocumentQuery.Order.TITLE, true);
    }

    private static String word(Command.Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
