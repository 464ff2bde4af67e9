package org.vitrine.library;

import java.util.Map;
import java.util.SortedMap;
import org.vitrine.library.DocumentQuery.Missing;

/// How the documents of a query are made up. What is counted of a property does not heed what the query asks of that
/// property itself, so that the counts beside it say what choosing another value would give.
///
/// @param matching how many documents match
/// @param all how many there are
/// @param entries of each kind the most frequent, and those asked for, the most frequent first
/// @param years how many documents begin in each span of [#yearsEach] years, by its first year, as far as they are
/// dated
/// @param yearsEach how many years one span has
public record Facets(
        int matching,
        int all,
        Map<String, Integer> kinds,
        Map<String, Integer> languages,
        Map<Entry.Kind, Map<EntryId, Integer>> entries,
        Map<Missing, Integer> missing,
        SortedMap<Integer, Integer> years,
        int yearsEach) {}
