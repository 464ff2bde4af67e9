package org.vitrine.exhibits.review;

import org.vitrine.exhibits.ExhibitId;

/// Something was said about a draft or is settled, or somebody was asked for a review or has answered.
public record DraftDiscussed(ExhibitId exhibit) {}
