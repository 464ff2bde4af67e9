package org.vitrine.media;

/// There is work on pictures that nobody has taken up.
record WorkQueued() {}
