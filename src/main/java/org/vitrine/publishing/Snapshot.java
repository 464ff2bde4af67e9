package org.vitrine.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.library.Document;
import org.vitrine.library.KnownEntry;

/// What an edition freezes.
///
/// @param caseNumbers by the ids of blocks; what has none here is numbered as it stands
/// @param entries the people, places and subjects that texts mention and documents speak of; editions that are older
///     than that have none
record Snapshot(
        ExhibitContent content, List<Document> documents, Map<String, String> caseNumbers, List<KnownEntry> entries) {
    Snapshot {
        documents = List.copyOf(documents);
        caseNumbers = Map.copyOf(caseNumbers == null ? Map.of() : caseNumbers);
        entries = List.copyOf(entries == null ? List.of() : entries);
    }

    Snapshot(ExhibitContent content, List<Document> documents, CaseNumbers numbers, List<KnownEntry> entries) {
        this(
                content,
                documents,
                content.blocks()
                        .map(block -> block.id())
                        .filter(block -> numbers.of(block).isPresent())
                        .collect(Collectors.toMap(
                                BlockId::value, block -> numbers.of(block).orElseThrow())),
                entries);
    }

    CaseNumbers numbers() {
        return new CaseNumbers(caseNumbers.entrySet().stream()
                .collect(Collectors.toMap(entry -> new BlockId(entry.getKey()), Map.Entry::getValue)));
    }
}
