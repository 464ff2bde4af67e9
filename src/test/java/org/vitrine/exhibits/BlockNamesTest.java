package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Translated;
import org.vitrine.exhibits.review.CommentThread;
import org.vitrine.exhibits.review.Comments;
import org.vitrine.text.LanguageTag;

/// A block that gets another address: what leads to it and what is said of it follow.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class BlockNamesTest {
    private static final BlockId LAMP = new BlockId("blamp");
    private static final BlockId TEXT = new BlockId("btext");
    private static final BlockId LIGHT = new BlockId("the-light");

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Comments comments;

    private Draft aDraft() {
        var slug = new Slug("lamps-" + UUID.randomUUID().toString().substring(0, 8));
        return exhibits.create(
                Fixtures.anExhibit(
                        "Lamps",
                        new Block.Text(
                                TEXT,
                                Layout.DEFAULT,
                                "See [1.1](block:blamp), [here](#blamp), [there](/exhibits/" + slug
                                        + "/first#blamp), [elsewhere](/exhibits/others/first#blamp) and #blamp-two."),
                        new Attachment.Embed(LAMP, Layout.DEFAULT, "https://player.example/1", null, "A lamp", null)),
                slug,
                Change.CREATED);
    }

    @Test
    void translationsFollow() {
        var german = new LanguageTag("de");
        var draft = aDraft();
        var place = draft.content()
                .block(LAMP)
                .orElseThrow()
                .wordings()
                .findFirst()
                .orElseThrow()
                .place();
        var content = draft.content()
                .withTongueAdded(german)
                .withTranslation(german, place, "A lamp", "Eine Lampe")
                .mapTongue(german, tongue -> tongue.withAsPlaced(LAMP, true));
        var translated = exhibits.save(draft.id(), draft.revision(), content, Change.BLOCK_CHANGED);

        var renamed = exhibits.renameBlock(draft.id(), translated.revision(), LAMP, LIGHT)
                .content()
                .tongue(german)
                .orElseThrow();
        assertThat(renamed.asPlaced()).containsExactly(LIGHT);
        assertThat(renamed.texts()).extracting(Translated::text).containsExactly("Eine Lampe");
        assertThat(renamed.texts())
                .allSatisfy(text -> assertThat(text.place().block()).contains(LIGHT));
    }

    @Test
    void linksReferencesNumbersAndCommentsFollow() {
        var draft = aDraft();
        exhibits.giveCaseNumbers(draft.id(), new CaseNumbers(Map.of(LAMP, "7.3")));
        var page = draft.content().pages().findFirst().orElseThrow().id();
        comments.begin(draft.id(), page, LAMP, "Is it lit?");

        var renamed = exhibits.renameBlock(draft.id(), draft.revision(), LAMP, LIGHT);
        assertThat(renamed.content().block(LAMP)).isEmpty();
        assertThat(renamed.content().block(LIGHT)).isPresent();
        assertThat(renamed.content().block(TEXT).orElseThrow().ownMarkdown().orElseThrow())
                .isEqualTo("See [1.1](block:the-light), [here](#the-light), [there](/exhibits/" + draft.slug()
                        + "/first#the-light), [elsewhere](/exhibits/others/first#blamp) and #blamp-two.");
        assertThat(exhibits.caseNumbers(draft.id()).of(LIGHT)).contains("7.3");
        assertThat(comments.list(draft.id())).extracting(CommentThread::block).containsExactly(LIGHT);

        var undone = exhibits.undo(draft.id(), renamed.revision());
        assertThat(undone.content()).isEqualTo(draft.content());
        assertThat(exhibits.caseNumbers(draft.id()).of(LAMP)).contains("7.3");
        assertThat(comments.list(draft.id())).extracting(CommentThread::block).containsExactly(LAMP);

        exhibits.redo(draft.id(), undone.revision());
        assertThat(comments.list(draft.id())).extracting(CommentThread::block).containsExactly(LIGHT);
    }

    @Test
    void aNameIsOneBlocksAlone() {
        var draft = aDraft();
        assertThatThrownBy(() -> exhibits.renameBlock(draft.id(), draft.revision(), LAMP, TEXT))
                .isInstanceOf(IllegalArgumentException.class);
        var renamed = exhibits.renameBlock(draft.id(), draft.revision(), LAMP, LIGHT);
        assertThatThrownBy(() -> exhibits.renameBlock(draft.id(), renamed.revision(), TEXT, LAMP))
                .as("links from elsewhere still mean the other")
                .isInstanceOf(IllegalArgumentException.class);
    }
}
