package org.vitrine.library;

import java.util.List;

/// What merging entries would come to.
///
/// @param after the entry that stays, with everything that is known of the others
/// @param documents how many documents would be rewritten
/// @param first some of them
public record MergePreview(Entry after, int documents, List<DocumentRow> first) {}
