package org.vitrine.search;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the index is kept.
///
/// @param backend in files of the house, or in a cluster
/// @param folder holds the files, and for a cluster which of its indexes are this house's
/// @param hosts of the cluster, `host:port`
/// @param protocol `http` or `https`
@ConfigurationProperties("vitrine.search")
record SearchSettings(
        Backend backend,
        Path folder,
        @DefaultValue("localhost:9200") List<String> hosts,
        @DefaultValue("http") String protocol,
        @Nullable String username,
        @Nullable String password) {

    enum Backend {
        LUCENE,
        OPENSEARCH
    }

    SearchSettings {
        hosts = List.copyOf(hosts);
    }

    /// Names the place, so that an index is not looked for where it is not.
    String place() {
        return switch (backend) {
            case LUCENE -> "lucene";
            case OPENSEARCH -> "opensearch " + String.join(",", hosts);
        };
    }
}
