package org.vitrine.publishing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.KnownEntries;
import org.vitrine.library.KnownEntry;
import org.vitrine.media.MediaId;

/// What has to be known, of an edition that a newer one has followed, without reading it: its readers still see its
/// pictures and get to know who it speaks of.
///
/// @param entries what it knew of people, places and subjects
/// @param spokenOf those that it tells the public of
record Former(
        Set<MediaId> pictures, Set<Attachment.Given> files, List<KnownEntry> entries, List<EntryAddress> spokenOf) {
    static Former of(Snapshot snapshot) {
        var known = new KnownEntries(snapshot.entries());
        return new Former(
                Catalogue.pictures(snapshot.content(), snapshot.documents()).collect(Collectors.toUnmodifiableSet()),
                Catalogue.files(snapshot.content()).collect(Collectors.toUnmodifiableSet()),
                snapshot.entries(),
                Stream.concat(
                                Mentioned.forEveryone(snapshot.content()).stream(),
                                snapshot.documents().stream()
                                        .flatMap(Register.Heading::of)
                                        .map(heading ->
                                                known.meant(heading.kind(), heading.name(), heading.authority()))
                                        .flatMap(Optional::stream)
                                        .map(KnownEntry::address))
                        .distinct()
                        .toList());
    }
}
