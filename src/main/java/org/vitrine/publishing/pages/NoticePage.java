package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that says something: not found, withdrawn, failed.
///
/// @param kind a further class
/// @param quoted what somebody of the house says about it, in their own words
public record NoticePage(
        Frame frame,
        @Nullable String kind,
        String kicker,
        String title,
        String text,
        @Nullable String quoted,
        List<Link> ways) {}
