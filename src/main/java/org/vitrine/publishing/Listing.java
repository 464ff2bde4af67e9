package org.vitrine.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Page;
import org.vitrine.library.Agent;
import org.vitrine.library.KnownEntry;

/// A person, place or subject as the public gets to know it: with everything on display that speaks of it.
///
/// @param documents by date
/// @param mentions in the order of the exhibits
public record Listing(KnownEntry entry, List<Spoken> documents, List<MentionedAt> mentions) {
    public Listing {
        documents = List.copyOf(documents);
        mentions = List.copyOf(mentions);
    }

    /// What a document has to do with it, in the order in which that is told.
    public enum Part {
        AUTHOR,
        SENDER,
        RECIPIENT,
        COPIED_TO,
        TRANSLATOR,
        CONTRIBUTOR,
        SUBJECT,
        PLACE,
        /// Only a curator's note on the document speaks of it.
        NOTES;

        static Part of(Agent.Role role) {
            return switch (role) {
                case AUTHOR -> AUTHOR;
                case SENDER -> SENDER;
                case RECIPIENT -> RECIPIENT;
                case COPIED_TO -> COPIED_TO;
                case TRANSLATOR -> TRANSLATOR;
                case CONTRIBUTOR -> CONTRIBUTOR;
            };
        }
    }

    public record Spoken(PublishedDocument document, Part part) {}

    /// A text of an exhibit on display that mentions it.
    ///
    /// @param page nothing for the summary on the cover
    /// @param words of the paragraph, without markup
    public record MentionedAt(
            Exhibition exhibition,
            @Nullable Page page,
            @Nullable Block block,
            String words) {}

    /// Its address from the root of the house.
    public String path() {
        return entry.address().path();
    }

    /// How many documents speak of it.
    public int count() {
        return (int) documents.stream().map(Spoken::document).distinct().count();
    }
}
