package org.vitrine.studio.exhibits;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.text.LanguageTag;

/// Begins exhibits: a title, one section and one page to write on.
@Component
class NewExhibit {
    private final Exhibits exhibits;

    NewExhibit(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    Draft titled(String title, String sectionTitle, String pageTitle) {
        var page = new Page(PageId.create(), Slug.from(pageTitle, "page"), pageTitle, null, List.of());
        var section = new Section(SectionId.create(), sectionTitle, null, List.of(page));
        var content = new ExhibitContent(
                title, null, LanguageTag.ENGLISH, null, List.of(), Theme.READING_ROOM, Cover.EMPTY, List.of(section));
        return exhibits.create(content, Slug.from(title, "exhibit"), Change.CREATED);
    }
}
