import java.io.IOException;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpServerTransport;

/// One OpenSearch node for tests, in a process and on a class path of its own, since it brings another Lucene than the
/// house has. Started from its source. Says its port when it is ready, and ends when its standard input does.
final class OpenSearchNode {
    static void main(String[] folder) throws IOException {
        try (var runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) -> {
                settings.put("network.host", "127.0.0.1");
                settings.put("http.port", "0");
                settings.put("transport.port", "0");
                settings.put("discovery.type", "single-node");
            });
            runner.build(OpenSearchRunner.newConfigs()
                    .basePath(Path.of(folder[0]).toString())
                    .numOfNode(1)
                    .clusterName("vitrine-test")
                    .useLogger());
            runner.ensureYellow();
            var http = runner.node().injector().getInstance(HttpServerTransport.class);
            System.out.println("PORT " + http.boundAddress().publishAddress().getPort());
            while (System.in.read() >= 0) {}
        }
        System.exit(0);
    }
}
