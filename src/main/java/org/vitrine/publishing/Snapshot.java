package org.vitrine.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.library.Document;

/// What an edition freezes.
///
/// @param caseNumbers by the ids of blocks; what has none here is numbered as it stands
record Snapshot(ExhibitContent content, List<Document> documents, Map<String, String> caseNumbers) {
    Snapshot {
        documents = List.copyOf(documents);
        caseNumbers = Map.copyOf(caseNumbers == null ? Map.of() : caseNumbers);
    }

    Snapshot(ExhibitContent content, List<Document> documents, CaseNumbers numbers) {
        this(
                content,
                documents,
                content.blocks()
                        .map(block -> block.id())
                        .filter(block -> numbers.of(block).isPresent())
                        .collect(Collectors.toMap(
                                BlockId::value, block -> numbers.of(block).orElseThrow())));
    }

    CaseNumbers numbers() {
        return new CaseNumbers(caseNumbers.entrySet().stream()
                .collect(Collectors.toMap(entry -> new BlockId(entry.getKey()), Map.Entry::getValue)));
    }
}
