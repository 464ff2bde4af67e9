package org.vitrine.search;

/// Something of a document or an exhibit that has an address of its own.
///
/// @param id the entry's, a slash, and a number
/// @param spot where it is, see [Spots]
record Part(String id, String entry, String spot, String language, String text) {}
