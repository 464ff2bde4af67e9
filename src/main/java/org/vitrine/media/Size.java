package org.vitrine.media;

/// Width and height in pixels.
record Size(int width, int height) {
    Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture of " + width + " by " + height + " pixels is none");
        }
    }

    long pixels() {
        return (long) width * height;
    }

    Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }
}
