package org.vitrine.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Takes the port of a house behind TLS from where its name comes from, `Host`: that a request came by https does
/// not say that it came by the usual port.
class PortOfHost extends ValveBase {
    private static final Pattern PORT = Pattern.compile(".*:([1-9]\\d{0,4})");

    PortOfHost() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var host = request.getHeader("Host");
        if (host != null && request.isSecure()) {
            var port = PORT.matcher(host);
            if (port.matches()) {
                request.setServerPort(Integer.parseInt(port.group(1)));
            }
        }
        getNext().invoke(request, response);
    }
}
