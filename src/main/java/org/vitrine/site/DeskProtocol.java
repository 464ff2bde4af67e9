package org.vitrine.site;

import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;

/// HTTP/1.1 as Tomcat speaks it, through a [DeskEndpoint]. Tomcat makes it by its name, and therefore it is public.
public final class DeskProtocol extends Http11NioProtocol {
    private final DeskEndpoint endpoint;

    public DeskProtocol() {
        this(new DeskEndpoint());
    }

    private DeskProtocol(DeskEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void staff(FrontDesk desk) {
        endpoint.staff(desk);
    }

    @Override
    public void setAdapter(Adapter house) {
        super.setAdapter(new DeskAdapter(endpoint, house));
    }
}
