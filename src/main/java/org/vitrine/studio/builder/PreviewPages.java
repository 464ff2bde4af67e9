package org.vitrine.studio.builder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Reader;
import org.vitrine.text.LanguageTag;

/// The public's pages, made of a draft.
final class PreviewPages {
    /// Under which addresses of drafts name a language.
    static final String LANGUAGE = "language";

    private PreviewPages() {}

    /// One of the draft's further languages, whether the public is offered it or not.
    static Optional<LanguageTag> language(Draft draft, HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(LANGUAGE))
                    .map(LanguageTag::new)
                    .filter(language -> draft.content().tongue(language).isPresent());
        } catch (IllegalArgumentException noLanguage) {
            return Optional.empty();
        }
    }

    /// @param path what follows the draft in the address: nothing, a page, or `documents` and a document
    /// @param language in which it is read, where that is not the one in which it was written
    static Optional<String> page(
            House house, Draft draft, List<String> path, Reader reader, @Nullable LanguageTag language) {
        var original = house.publisher().preview(draft);
        var exhibition = language == null ? original : original.inAny(language).orElse(original);
        return switch (path.size()) {
            case 0 -> Optional.of(house.pages().cover(exhibition, reader));
            case 1 ->
                draft.content()
                        .page(new Slug(path.getFirst()))
                        .map(page -> house.pages().page(exhibition, page.id(), reader));
            case 2 ->
                path.getFirst().equals("documents")
                        ? document(house, exhibition, path.getLast(), reader)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> document(House house, Exhibition exhibition, String id, Reader reader) {
        return exhibition
                .document(new DocumentId(id))
                .map(document -> house.pages().document(exhibition, document, List.of(), reader));
    }
}
