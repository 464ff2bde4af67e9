package org.vitrine.publishing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which other sites may be loaded into a page, when a reader asks for it: none, unless the house says so.
///
/// @param hosts each with everything below it: `player.example.org`
@ConfigurationProperties("vitrine.embeds")
public record Embeds(List<String> hosts) {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public Embeds(@Nullable List<String> hosts) {
        this.hosts = hosts == null
                ? List.of()
                : hosts.stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .toList();
        for (var host : this.hosts) {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "\"" + host + "\" in vitrine.embeds.hosts is no host such as player.example.org");
            }
        }
    }

    boolean allows(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return hosts.stream().anyMatch(allowed -> host.equals(allowed) || host.endsWith("." + allowed));
    }
}
