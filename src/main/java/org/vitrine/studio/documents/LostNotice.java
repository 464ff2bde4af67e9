package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.content.Page;
import org.vitrine.library.Alignment;
import org.vitrine.library.Document;
import org.vitrine.library.Lost;
import org.vitrine.library.Note;
import org.vitrine.publishing.Finding;
import org.vitrine.publishing.Publisher;

/// Says what a correction of a text has left without its words: notes and alignments of the document, and passages in
/// exhibits. All of it is kept.
final class LostNotice extends Dialog {

    /// @param drafts that show the document
    /// @return nothing where everything was found again
    static Optional<LostNotice> of(Document before, Document after, List<Draft> drafts, Publisher publisher) {
        var known = before.lost();
        var own = after.lost().stream().filter(lost -> !known.contains(lost)).toList();
        var passages = new ArrayList<Orphan>();
        for (var draft : drafts) {
            var preview = publisher.preview(draft);
            publisher.check(preview).stream()
                    .filter(finding -> finding.kind() == Finding.Kind.PASSAGE_ORPHANED
                            && after.id().equals(finding.document()))
                    .map(finding -> new Orphan(
                            draft,
                            draft.content()
                                    .pages()
                                    .filter(page -> page.id().equals(finding.page()))
                                    .findFirst()
                                    .map(Page::title)
                                    .orElse("")))
                    .forEach(passages::add);
        }
        return own.isEmpty() && passages.isEmpty()
                ? Optional.empty()
                : Optional.of(new LostNotice(after, own, passages));
    }

    private record Orphan(Draft draft, String page) {}

    private LostNotice(Document document, List<Lost> lost, List<Orphan> passages) {
        setHeaderTitle(getTranslation("lost.title"));
        setWidth("36rem");
        var list = new UnorderedList();
        lost.forEach(thing -> list.add(new ListItem(words(thing))));
        passages.forEach(orphan -> list.add(new ListItem(getTranslation(
                "lost.passage", orphan.page(), orphan.draft().content().title()))));
        var close = new Button(getTranslation("studio.close"), _ -> close());
        close.setAutofocus(true);
        add(new Paragraph(getTranslation("lost.text", document.title())), list);
        getFooter().add(close);
    }

    private String words(Lost lost) {
        return switch (lost) {
            case Lost.OfNote of ->
                of.note().anchor() instanceof Note.OnPassage on
                        ? getTranslation("lost.note", on.passage().quote().exact())
                        : getTranslation("lost.note.region", of.note().markdown());
            case Lost.OfGroup of -> getTranslation("lost.group", ids(of.group()));
            case Lost.OfSpot of -> getTranslation("lost.spot", of.spot().segment());
        };
    }

    private static String ids(Alignment.Group group) {
        return String.join(", ", group.first()).toLowerCase(Locale.ROOT)
                + " – "
                + String.join(", ", group.second()).toLowerCase(Locale.ROOT);
    }
}
