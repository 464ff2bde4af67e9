package org.vitrine.studio;

import jakarta.servlet.http.HttpServletRequest;

/// Requests of this site's own pages.
public final class OwnRequests {
    private OwnRequests() {}

    /// Another site can make a browser send a request with this house's cookie, but not one that says it comes from
    /// here.
    public static boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        var here = request.getRequestURL()
                .substring(
                        0,
                        request.getRequestURL().length()
                                - request.getRequestURI().length());
        return here.equals(origin);
    }
}
