/// Talking about drafts: comments on pages and blocks, reviews, and links for readers without an account.
@NamedInterface("review")
@NullMarked
package org.vitrine.exhibits.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
