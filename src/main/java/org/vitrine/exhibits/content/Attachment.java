package org.vitrine.exhibits.content;

import org.jspecify.annotations.Nullable;

/// What is neither text nor picture.
public sealed interface Attachment extends Block {
    /// Something of another site, which readers load themselves.
    ///
    /// @param fallback what is told to those who do not load it, and in print
    record Embed(
            BlockId id,
            @UnlessUsual Layout layout,
            String address,
            @Nullable String title,
            String fallback,
            @Nullable String caption)
            implements Attachment {
        public Embed {
            layout = Layout.orUsual(layout);
            address = address == null ? "" : address;
            fallback = fallback == null ? "" : fallback;
        }

        @Override
        public Embed withId(BlockId changed) {
            return new Embed(changed, layout, address, title, fallback, caption);
        }

        @Override
        public Embed withLayout(Layout changed) {
            return new Embed(id, changed, address, title, fallback, caption);
        }

        public Embed withAddress(String changed) {
            return new Embed(id, layout, changed, title, fallback, caption);
        }

        public Embed withTitle(@Nullable String changed) {
            return new Embed(id, layout, address, changed, fallback, caption);
        }

        public Embed withFallback(String changed) {
            return new Embed(id, layout, address, title, changed, caption);
        }

        public Embed withCaption(@Nullable String changed) {
            return new Embed(id, layout, address, title, fallback, changed);
        }
    }
}
