package org.vitrine.site;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/// Hands out what lies ready for a request that the server has read and found good, or lets it into the house.
final class DeskAdapter implements Adapter {
    private final DeskEndpoint endpoint;
    private final Adapter house;

    DeskAdapter(DeskEndpoint endpoint, Adapter house) {
        this.endpoint = endpoint;
        this.house = house;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        var ready = endpoint.takeReady();
        if (ready == null) {
            house.service(request, response);
            return;
        }
        try {
            ready.handOut(request, response);
        } catch (IOException gone) {
            // The reader has left; the server has noted that and closes the connection.
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return house.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return house.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        house.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        house.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return house.getDomain();
    }
}
