package org.vitrine.studio.builder;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;

/// Carries out what a curator does on the cover's form.
class CoverBench implements CoverForm.Bench {
    private final Builder builder;

    CoverBench(Builder builder) {
        this.builder = builder;
    }

    void look(Theme theme) {
        builder.act(() -> builder.workbench().change(Change.THEME, content -> content.withTheme(theme)));
    }

    @Override
    public @Nullable Document document(DocumentId id) {
        return builder.document(id);
    }

    @Override
    public void change(Change kind, UnaryOperator<ExhibitContent> change) {
        builder.typed(() -> builder.workbench().change(kind, change));
    }

    @Override
    public void addDocument() {
        builder.ask().document(Asking.Need.NOTHING, document -> put(new Cover.Placed(document.id(), null, null)));
    }

    @Override
    public void addPicture() {
        builder.ask().picture(picture -> put(new Cover.Placed(null, picture.id(), null)));
    }

    @Override
    public void rename(Slug slug) {
        builder.house().exhibits().rename(builder.workbench().exhibit(), slug);
        builder.workbench().reload();
    }

    @Override
    public boolean mayRename() {
        return builder.mayPublish();
    }

    @Override
    public void refresh() {
        builder.refresh();
    }

    @Override
    public RichText richText(String label, String markdown, Consumer<String> changed) {
        return builder.richText(label, markdown, changed);
    }

    private void put(Cover.Placed placed) {
        builder.act(() -> builder.workbench()
                .change(
                        Change.COVER,
                        content -> content.cover().objects().size() >= Cover.MOST_OBJECTS
                                ? content
                                : content.withCover(content.cover()
                                        .withObjects(
                                                Stream.concat(content.cover().objects().stream(), Stream.of(placed))
                                                        .toList()))));
    }
}
