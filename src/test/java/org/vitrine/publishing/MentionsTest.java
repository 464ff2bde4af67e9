package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.ExhibitExport;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.interchange.ImportReport;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryAddresses;
import org.vitrine.library.EntryId;
import org.vitrine.library.KnownEntry;
import org.vitrine.text.LanguageTag;

/// People, places and subjects in what curators write.
@ApplicationTest
@SignedInAs(Role.EDITOR)
class MentionsTest {
    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryAddresses addresses;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Editions editions;

    @Autowired
    private Pages pages;

    @Autowired
    private ExhibitExport export;

    @Autowired
    private ExhibitImport imports;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aMentionLeadsToThePersonWhomTheEditionKnows() {
        var keeper = person("Ánna Keeper " + mark);
        assertThat(keeper.address().path()).isEqualTo("/people/anna-keeper-" + mark);

        var draft = mentioning("It was [Anna](" + keeper.address() + ") who lit it.");
        publisher.publish(draft.id(), draft.revision(), null);
        entries.delete(keeper.entry().id());

        var edition = editions.newest(draft.slug()).orElseThrow();
        assertThat(edition.entry(keeper.address()).map(KnownEntry::entry).map(Entry::name))
                .as("as the edition froze her")
                .contains("Ánna Keeper " + mark);
        assertThat(html(edition))
                .contains("It was <a href=\"/people/anna-keeper-" + mark + "\" class=\"mention\">Anna</a> who lit it.");
    }

    @Test
    void aMentionFollowsWhoeverSomebodyTurnsOutToBe() {
        var one = person("Bruno Lamp " + mark);
        var other = person("Lamp, B. " + mark);
        entries.merge(one.entry().id(), List.of(other.entry().id()));

        var draft = mentioning("[B.](" + other.address() + ") again.");
        assertThat(publisher.check(publisher.preview(draft)))
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.MENTION_DEAD);
        publisher.publish(draft.id(), draft.revision(), null);

        assertThat(html(editions.newest(draft.slug()).orElseThrow()))
                .contains("<a href=\"" + one.address() + "\" class=\"mention\">B.</a> again.");
    }

    @Test
    void whoeverIsKnownNoMoreIsReportedAndOnlySpokenOf() {
        var gone = person("Carl Gone " + mark);
        var draft = mentioning("Then [*Carl*](" + gone.address() + ") left.");
        entries.delete(gone.entry().id());

        var preview = publisher.preview(draft);
        assertThat(publisher.check(preview))
                .filteredOn(finding -> finding.kind() == Finding.Kind.MENTION_DEAD)
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isFalse())
                .satisfies(finding -> assertThat(finding.block()).isEqualTo(new BlockId("a")));
        assertThat(html(preview))
                .contains("Then <em>Carl</em> left.")
                .doesNotContain(gone.address().path());
    }

    @Test
    void inADraftAMentionLeadsNowhereYet() {
        var soon = person("Dora Soon " + mark);
        var draft = mentioning("[Dora](" + soon.address() + ").");
        assertThat(html(publisher.preview(draft))).contains("<a class=\"mention\">Dora</a>");
    }

    @Test
    void twoOfOneNameHaveAddressesOfTheirOwnAndKeepThemUnderOtherNames() {
        var first = person("Ewald Same " + mark);
        var second = person("Ewald Same " + mark);
        assertThat(second.address().handle()).isEqualTo(first.address().handle() + "-2");

        var row = entries.find(second.entry().id()).orElseThrow();
        entries.save(row.entry().renamed("Ewald Other " + mark), row.version());
        assertThat(known(second.entry().id()).address()).isEqualTo(second.address());
        assertThat(entries.mentionable("ewald other " + mark, 5))
                .extracting(KnownEntry::address)
                .containsExactly(second.address());
    }

    @Test
    void whoIsMentionedTravelsWithTheExhibitAndIsKnownAgain() throws Exception {
        var authority = URI.create("https://authority.example/" + mark);
        var place = known(entries.add(new Entry(
                        EntryId.create(),
                        Entry.Kind.PLACE,
                        "Лампоград " + mark,
                        new LanguageTag("ru"),
                        List.of(new Entry.Name("Lampograd " + mark, LanguageTag.ENGLISH)),
                        List.of(authority),
                        null,
                        new Entry.Coordinates(50, 30),
                        "Not sure whether it was a town"))
                .id());
        assertThat(place.address().path()).isEqualTo("/places/lampograd-" + mark);
        var draft = mentioning("In [Lampograd](" + place.address() + ").");
        var zip = new ByteArrayOutputStream();
        export.writeZip(draft.id(), zip);

        assertThat(mentionedIn(takenIn(zip)))
                .as("the house that knows the place by its authority")
                .containsExactly(place.address().path());

        // A house that knows nobody of that name, and another under that address.
        entries.delete(place.entry().id());
        var namesake = entries.add(Entry.named(Entry.Kind.PLACE, "Lampograd " + mark));
        var row = entries.find(namesake.id()).orElseThrow();
        entries.save(
                new Entry(
                        namesake.id(),
                        Entry.Kind.PLACE,
                        namesake.name(),
                        null,
                        List.of(),
                        List.of(URI.create("https://authority.example/other-" + mark)),
                        null,
                        null,
                        null),
                row.version());
        var elsewhere = takenIn(zip);
        assertThat(mentionedIn(elsewhere)).containsExactly(place.address().path() + "-2");
        var there = addresses.find(Mentioned.in(elsewhere.content(), List.of())).getFirst();
        assertThat(there.entry().name()).isEqualTo(place.entry().name());
        assertThat(there.entry().names()).isEqualTo(place.entry().names());
        assertThat(there.entry().authorities()).containsExactly(authority);
        assertThat(there.entry().coordinates()).isEqualTo(place.entry().coordinates());
        assertThat(there.entry().note())
                .as("the house's own remark stays in it")
                .isNull();

        var again = new ByteArrayOutputStream();
        export.writeZip(elsewhere.id(), again);
        assertThat(mentionedIn(takenIn(again))).containsExactly(place.address().path() + "-2");
    }

    private Draft takenIn(ByteArrayOutputStream zip) {
        var report = imports.importZip(new ByteArrayInputStream(zip.toByteArray()), "mentions.zip");
        assertThat(report).isInstanceOf(ImportReport.Imported.class);
        return ((ImportReport.Imported) report).draft();
    }

    private static List<String> mentionedIn(Draft draft) {
        return draft.content()
                .blocks()
                .filter(Block.Text.class::isInstance)
                .flatMap(block -> Mentioned.in(block).stream())
                .map(address -> address.path())
                .toList();
    }

    private KnownEntry person(String name) {
        return known(entries.add(Entry.named(Entry.Kind.AGENT, name)).id());
    }

    private KnownEntry known(EntryId id) {
        var name = entries.find(id).orElseThrow().entry();
        return entries.mentionable(name.name(), 5).stream()
                .filter(known -> known.entry().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Draft mentioning(String markdown) {
        return exhibits.create(
                Fixtures.anExhibit("Mentions " + mark, Fixtures.aTextBlock("a", markdown)),
                new Slug("mentions-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
    }

    private String html(Exhibition exhibition) {
        var page = exhibition.content().pages().findFirst().orElseThrow();
        var addresses = exhibition.status() instanceof Exhibition.Status.Preview
                ? Addresses.preview("", exhibition.id().toString())
                : Addresses.current("", exhibition.slug(), "");
        return pages.page(exhibition, page.id(), new Reader(Locale.ENGLISH, addresses));
    }
}
