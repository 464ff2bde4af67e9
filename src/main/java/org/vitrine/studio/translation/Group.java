package org.vitrine.studio.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;

/// What is translated together: the cover, or a page, with the title of its section where that begins with it.
///
/// @param page nothing for the cover
record Group(@Nullable PageId page, String title, List<Bilingual.Text> texts) {
    private static final String COVER = "cover";

    Group {
        texts = List.copyOf(texts);
    }

    /// As addresses have it.
    String key() {
        return page == null ? COVER : page.value();
    }

    Bilingual.Progress progress() {
        return Bilingual.progress(texts);
    }

    /// In the order of the exhibit; the cover first, even where nothing stands on it.
    static List<Group> of(ExhibitContent content, Bilingual bilingual) {
        var texts = new LinkedHashMap<String, List<Bilingual.Text>>();
        texts.put(COVER, new ArrayList<>());
        content.pages().forEach(page -> texts.put(page.id().value(), new ArrayList<>()));
        for (var text : bilingual.texts()) {
            var page = text.page();
            if (page == null) {
                page = text.place()
                        .section()
                        .flatMap(id -> content.sections().stream()
                                .filter(section -> section.id().equals(id))
                                .findFirst())
                        .map(Section::pages)
                        .filter(pages -> !pages.isEmpty())
                        .map(pages -> pages.getFirst().id())
                        .orElse(null);
            }
            texts.computeIfAbsent(page == null ? COVER : page.value(), _ -> new ArrayList<>())
                    .add(text);
        }
        var groups = new ArrayList<Group>();
        texts.forEach((key, own) -> {
            var page = key.equals(COVER) ? null : new PageId(key);
            groups.add(new Group(
                    page,
                    page == null ? "" : content.page(page).map(Page::title).orElse(""),
                    own));
        });
        return groups;
    }
}
