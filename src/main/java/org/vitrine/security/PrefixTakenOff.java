package org.vitrine.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;

/// Puts back the path that the house lies under where a proxy has taken it off and says so (`X-Forwarded-Prefix`): all
/// else then works as if it had been passed on. Nothing but that path is believed, whoever says it.
class PrefixTakenOff extends ValveBase {
    private static final String HEADER = "X-Forwarded-Prefix";

    private final String path;

    /// @param path that the house lies under: `/exhibits`
    PrefixTakenOff(String path) {
        super(true);
        this.path = path;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getContext() != null || !isTakenOff(request)) {
            getNext().invoke(request, response);
            return;
        }
        var coyote = request.getCoyoteRequest();
        var whole = path + coyote.requestURI().toString();
        coyote.requestURI().recycle();
        coyote.requestURI().setBytes(whole.getBytes(StandardCharsets.ISO_8859_1), 0, whole.length());
        coyote.decodedURI().recycle();
        request.getMappingData().recycle();
        var connector = request.getConnector();
        try {
            if (connector.getProtocolHandler().getAdapter().prepare(coyote, response.getCoyoteResponse())) {
                connector.getService().getContainer().getPipeline().getFirst().invoke(request, response);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private boolean isTakenOff(Request request) {
        var said = request.getHeader(HEADER);
        var uri = request.getCoyoteRequest().requestURI();
        return said != null
                && said.replaceAll("/+$", "").equals(path)
                && uri.getType() != MessageBytes.T_NULL
                && uri.toString().startsWith("/")
                && !(uri + "/").startsWith(path + "/");
    }
}
