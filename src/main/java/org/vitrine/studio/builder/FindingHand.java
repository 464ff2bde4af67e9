package org.vitrine.studio.builder;

import java.util.List;
import java.util.Set;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Wording;
import org.vitrine.exhibits.Wording.Hit;
import org.vitrine.exhibits.Wording.Query;

/// Carries out what is done with words that are looked for.
class FindingHand implements FindDialog.Hand {
    private final Builder builder;
    private final Wording wording;

    FindingHand(Builder builder, Wording wording) {
        this.builder = builder;
        this.wording = wording;
    }

    @Override
    public List<Hit> find(Query query) {
        return wording.find(builder.workbench().content(), query);
    }

    @Override
    public void replace(Query query, String by, Set<String> places) {
        if (!builder.mayEdit()) {
            builder.say(builder.getTranslation("errors.denied"));
            return;
        }
        builder.act(() -> builder.workbench()
                .change(Change.WORDS_REPLACED, content -> wording.replace(content, query, by, places)));
        builder.say(builder.getTranslation("find.replaced", places.size()));
    }

    @Override
    public void go(Hit hit) {
        if (hit.block() != null) {
            builder.select(hit.block());
            builder.canvas().focusBlock(hit.block());
        } else if (hit.page() != null) {
            builder.workbench().open(hit.page());
            builder.refresh();
        }
    }

    @Override
    public String where(Hit hit) {
        var page = hit.page() == null
                ? builder.getTranslation("find.front")
                : builder.workbench()
                        .content()
                        .page(hit.page())
                        .map(found -> found.title().isBlank()
                                ? builder.getTranslation("builder.outline.untitled-page")
                                : found.title())
                        .orElse("");
        var what = hit.block() == null
                ? ""
                : builder.workbench()
                        .content()
                        .block(hit.block())
                        .map(block -> builder.getTranslation(
                                "builder.block." + BlockKind.of(block).type()))
                        .orElse("");
        return what.isEmpty() ? page : page + ", " + what;
    }
}
