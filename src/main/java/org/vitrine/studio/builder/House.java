package org.vitrine.studio.builder;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.Clippings;
import org.vitrine.exhibits.Differences;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Wording;
import org.vitrine.interchange.ExhibitExport;
import org.vitrine.interchange.shelf.Shelves;
import org.vitrine.library.Documents;
import org.vitrine.library.Entries;
import org.vitrine.media.Attachments;
import org.vitrine.media.Media;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.PlannedEditions;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.Exports;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.exhibits.MembersDesk;

/// The services that the builder works with.
@Component
record House(
        Exhibits exhibits,
        Clippings clippings,
        ExhibitRights rights,
        Documents documents,
        Entries entries,
        Media media,
        Attachments attachments,
        Publisher publisher,
        PlannedEditions planned,
        Differences differences,
        Wording wording,
        Pages pages,
        ExhibitExport export,
        Editions editions,
        Shelves shelves,
        Exports exports,
        Talk talk,
        MembersDesk members,
        StudioScript script,
        Company company,
        CurrentAccount currentAccount,
        Clock clock) {}
