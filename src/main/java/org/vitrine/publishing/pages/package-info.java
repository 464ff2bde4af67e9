/// What the templates of the public pages get: one record each, with nothing left to look up.
@NullMarked
package org.vitrine.publishing.pages;

import org.jspecify.annotations.NullMarked;
