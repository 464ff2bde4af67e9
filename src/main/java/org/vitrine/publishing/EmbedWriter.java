package org.vitrine.publishing;

import java.net.URI;
import java.util.Optional;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Link;
import org.vitrine.text.SafeHtml;

/// Writes what lies on other sites: a link with its words, which a script may turn into the thing itself when a reader
/// asks for it. Nothing is asked of another site before.
final class EmbedWriter {
    private final Setting setting;

    EmbedWriter(Setting setting) {
        this.setting = setting;
    }

    SafeHtml write(Attachment.Embed block) {
        return address(block.address())
                .map(address -> setting.render(
                        "block/embed.jte",
                        new Blocks.EmbedBlock(
                                setting.shell(block),
                                new Link(
                                        address.toString(),
                                        block.title() == null || block.title().isBlank()
                                                ? address.getHost()
                                                : block.title()),
                                address.getHost(),
                                setting.t().get("embed.open", address.getHost()),
                                setting.embeds().allows(address)
                                        ? setting.t().get("embed.load", address.getHost())
                                        : null,
                                block.fallback(),
                                Setting.blankToNull(block.caption()))))
                .orElseGet(() -> setting.missing(block, "missing.embed"));
    }

    /// An address on the web that can be linked to.
    static Optional<URI> address(String written) {
        try {
            var address = URI.create(written.strip());
            return Optional.of(address)
                    .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
