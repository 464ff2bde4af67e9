package org.vitrine.studio.exhibits;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
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
import org.vitrine.visits.Visits;

/// Puts together what the cards say.
@Component
class ExhibitSummaries {
    static final int DAYS_OF_VISITS = 30;

    private final Exhibits exhibits;
    private final Publisher publisher;
    private final Accounts accounts;
    private final Reviews reviews;
    private final Documents documents;
    private final Visits visits;

    ExhibitSummaries(
            Exhibits exhibits,
            Publisher publisher,
            Reviews reviews,
            Documents documents,
            Accounts accounts,
            Visits visits) {
        this.visits = visits;
        this.accounts = accounts;
        this.reviews = reviews;
        this.exhibits = exhibits;
        this.publisher = publisher;
        this.documents = documents;
    }

    /// Of the exhibits that whoever is signed in may read, the last changed first.
    List<ExhibitSummary> all() {
        var everybody = accounts.list().stream().collect(Collectors.toMap(Account::id, account -> account));
        var drafts = exhibits.list();
        var lately = visits.lately(drafts.stream().map(Draft::id).toList(), DAYS_OF_VISITS);
        return drafts.stream()
                .map(draft -> of(draft, everybody, lately.getOrDefault(draft.id(), List.of())))
                .toList();
    }

    private ExhibitSummary of(Draft draft, Map<AccountId, Account> everybody, List<Long> lately) {
        var content = draft.content();
        var publication = publisher.publication(draft);
        var since = publication.newest().map(Edition::publishedAt).orElse(null);
        var asked = reviews.list(draft.id()).stream()
                .filter(review -> since == null || review.askedAt().isAfter(since))
                .toList();
        return new ExhibitSummary(
                draft.id(),
                content.title(),
                stage(publication),
                Review.standing(asked, since).orElse(null),
                new ExhibitSummary.Reviewers(
                        (int) asked.stream().filter(review -> !review.isOpen()).count(), asked.size()),
                people(draft, everybody),
                (int) content.pages().count(),
                content.documents().size(),
                draft.changedAt(),
                content.cover().objects().stream().flatMap(this::inCase).toList(),
                lately);
    }

    private List<Account> people(Draft draft, Map<AccountId, Account> everybody) {
        return exhibits.members(draft.id()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .flatMap(member -> Stream.ofNullable(everybody.get(member.getKey())))
                .toList();
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
