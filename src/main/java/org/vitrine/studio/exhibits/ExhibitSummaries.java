package org.vitrine.studio.exhibits;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.review.Review;
import org.vitrine.exhibits.review.Reviews;
import org.vitrine.library.Catalogued;
import org.vitrine.library.Document;
import org.vitrine.library.Documents;
import org.vitrine.publishing.Edition;
import org.vitrine.publishing.Publication;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.exhibits.ExhibitSummary.InCase;
import org.vitrine.studio.exhibits.ExhibitSummary.Stage;

/// Puts together what the cards say.
@Component
class ExhibitSummaries {
    private final Exhibits exhibits;
    private final Publisher publisher;
    private final Reviews reviews;
    private final Documents documents;

    ExhibitSummaries(Exhibits exhibits, Publisher publisher, Reviews reviews, Documents documents) {
        this.reviews = reviews;
        this.exhibits = exhibits;
        this.publisher = publisher;
        this.documents = documents;
    }

    /// Of the exhibits that whoever is signed in may read, the last changed first.
    List<ExhibitSummary> all() {
        return exhibits.list().stream().map(this::of).toList();
    }

    private ExhibitSummary of(Draft draft) {
        var content = draft.content();
        var publication = publisher.publication(draft);
        return new ExhibitSummary(
                draft.id(),
                content.title(),
                stage(publication),
                Review.standing(
                                reviews.list(draft.id()),
                                publication.newest().map(Edition::publishedAt).orElse(null))
                        .orElse(null),
                (int) content.pages().count(),
                content.documents().size(),
                draft.changedAt(),
                content.cover().objects().stream().flatMap(this::inCase).toList());
    }

    static Stage stage(Publication publication) {
        return publication
                .newest()
                .<Stage>map(edition -> publication.withdrawal() == null
                        ? new Stage.Published(edition.number(), publication.changes())
                        : new Stage.Withdrawn(edition.number()))
                .orElseGet(Stage.Draft::new);
    }

    private Stream<InCase> inCase(Cover.Placed placed) {
        if (placed.image() != null) {
            return Stream.of(new InCase.Scan(placed.image()));
        }
        var document = placed.document();
        return document == null
                ? Stream.empty()
                : documents.find(document).stream().map(Catalogued::document).map(ExhibitSummaries::inCase);
    }

    private static InCase inCase(Document document) {
        return document.scanPages()
                .findFirst()
                .<InCase>map(page -> new InCase.Scan(page.file()))
                .orElseGet(() ->
                        new InCase.Leaf(document.title(), document.description().date()));
    }
}
