package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Agent;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.Subject;

class RegisterTest {
    /// What an edition is like that was published before editions knew of people.
    private final Document log = Fixtures.aDocument("log")
            .withDescription(new Description(
                    "A log",
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(
                            new Agent("Keeper, Anna", Agent.Role.AUTHOR, null),
                            new Agent("keeper, anna", Agent.Role.RECIPIENT, null),
                            new Agent("Чжоу", Agent.Role.CONTRIBUTOR, null)),
                    List.of(new Subject("Anna Keeper", null)),
                    List.of()));

    private final Exhibition exhibition = new Exhibition(
            ExhibitId.create(),
            new Slug("lamps"),
            Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log")),
            List.of(log),
            new Exhibition.Status.Current(1, Instant.EPOCH));

    private Register register() {
        return Register.of(List.of(exhibition), List.of(new PublishedDocument(log, exhibition)), List.of());
    }

    @Test
    void headingsOfAnEditionThatKnewNobodyAreEntriesOfTheirOwn() {
        var anna = register()
                .find(EntryAddress.of("/people/keeper-anna").orElseThrow())
                .orElseThrow();
        assertThat(anna.entry().entry().name()).isEqualTo("Keeper, Anna");
        assertThat(anna.documents())
                .extracting(Listing.Spoken::part)
                .containsExactly(Listing.Part.AUTHOR, Listing.Part.RECIPIENT);
        assertThat(anna.count()).isOne();
        assertThat(register().all(Entry.Kind.SUBJECT)).hasSize(1);
    }

    @Test
    void theirAddressesAreTheSameAfterEveryStart() {
        assertThat(register().all(Entry.Kind.AGENT))
                .extracting(Listing::path)
                .containsExactlyElementsOf(register().all(Entry.Kind.AGENT).stream()
                        .map(Listing::path)
                        .toList())
                .allMatch(path -> EntryAddress.of(path).isPresent());
    }

    @Test
    void aSnapshotWithoutEntriesIsRead() {
        var json = Fixtures.json();
        var written =
                json.valueToTree(new Snapshot(exhibition.content(), List.of(log), exhibition.numbers(), List.of()));
        ((tools.jackson.databind.node.ObjectNode) written).remove("entries");
        assertThat(json.treeToValue(written, Snapshot.class).entries()).isEmpty();
    }
}
