package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The editions of an exhibit.
public record EditionsPage(
        Frame frame, Link exhibit, @Nullable String language, List<Line> lines) {

    public record Line(Link edition, String date, @Nullable String note, boolean newest) {}
}
