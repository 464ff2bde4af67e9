package org.vitrine.publishing.pages;

import java.util.List;

/// How something may be cited: a text in pieces, of which some are addresses.
public record Citation(List<Piece> pieces) {
    /// @param href where the piece leads, or nothing
    public record Piece(String text, String href) {}

    public Citation {
        pieces = List.copyOf(pieces);
    }

    public String plain() {
        return pieces.stream().map(Piece::text).reduce("", String::concat);
    }
}
