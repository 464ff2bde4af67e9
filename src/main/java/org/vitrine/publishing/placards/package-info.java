/// How the pictures of shared links are drawn: words, colours and an object, without a browser.
@NullMarked
package org.vitrine.publishing.placards;

import org.jspecify.annotations.NullMarked;
