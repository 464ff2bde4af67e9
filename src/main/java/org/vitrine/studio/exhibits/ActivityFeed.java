package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Person;

/// Who did what lately.
final class ActivityFeed extends UnorderedList {
    private final Map<AccountId, String> names;
    private final Map<ExhibitId, String> titles;
    private final AccountId self;
    private final Moments moments;

    /// @param self who looks: told as "You"
    ActivityFeed(
            List<Activity> activities,
            Map<AccountId, String> names,
            Map<ExhibitId, String> titles,
            AccountId self,
            Moments moments) {
        this.names = names;
        this.titles = titles;
        this.self = self;
        this.moments = moments;
        addClassName("feed");
        activities.forEach(activity -> add(item(activity)));
    }

    private ListItem item(Activity activity) {
        var by = activity.by();
        var name = by == null
                ? getTranslation("home.feed.house")
                : names.getOrDefault(by, getTranslation("home.feed.somebody"));
        var text = new Span();
        var who = new Element("b").setText(self.equals(by) ? getTranslation("home.feed.you") : name);
        var when = new Element("small").setText(moments.ago(activity.at()));
        text.getElement()
                .appendChild(
                        who,
                        Element.createText(" " + what(activity) + " "),
                        exhibit(activity).getElement(),
                        when);
        return new ListItem(by == null ? Person.house(name) : new Person(by, name), text);
    }

    private String what(Activity activity) {
        var change = activity.change();
        if (change == null) {
            return getTranslation("home.feed.changes", activity.count());
        }
        return switch (change) {
            case CREATED -> getTranslation("home.feed.created");
            case IMPORTED -> getTranslation("home.feed.imported");
            case DUPLICATED -> getTranslation("home.feed.duplicated");
            case PAGE_ADDED -> getTranslation("home.feed.page-added", activity.count());
            case BLOCK_PASTED -> getTranslation("home.feed.pasted");
            case WORDS_REPLACED -> getTranslation("home.feed.replaced");
            case LANGUAGE_ADDED, LANGUAGE_CHANGED, LANGUAGE_REMOVED, TRANSLATED ->
                getTranslation("home.feed.translated");
            case RESTORED -> getTranslation("home.feed.restored");
            case BLOCK_ADDED -> getTranslation("home.feed.block-added", activity.count());
            case THEME -> getTranslation("home.feed.theme");
            case COVER -> getTranslation("home.feed.cover");
            case FRONT -> getTranslation("home.feed.front");
            case SECTION_ADDED,
                    SECTION_CHANGED,
                    SECTION_MOVED,
                    SECTION_DUPLICATED,
                    SECTION_DELETED,
                    PAGE_CHANGED,
                    PAGE_MOVED,
                    PAGE_DUPLICATED,
                    PAGE_DELETED,
                    BLOCK_CHANGED,
                    BLOCK_CONVERTED,
                    BLOCK_MOVED,
                    BLOCK_DUPLICATED,
                    BLOCK_DELETED,
                    UNDONE,
                    REDONE -> getTranslation("home.feed.changes", activity.count());
        };
    }

    private Component exhibit(Activity activity) {
        return new Anchor(
                "exhibits/" + activity.exhibit(),
                titles.getOrDefault(activity.exhibit(), getTranslation("exhibits.untitled")));
    }
}
