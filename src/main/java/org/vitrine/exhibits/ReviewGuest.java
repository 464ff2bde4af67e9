package org.vitrine.exhibits;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Somebody without an account who was given a link to one draft: may read that, and nothing else.
public record ReviewGuest(ExhibitId exhibit) {

    /// Reads for the guest. Documents are read with a curator's rights, because the draft shows them; no exhibit but
    /// this
    /// one opens, and nothing can be changed in it.
    public <T> T reading(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    this, null, List.of(new SimpleGrantedAuthority("ROLE_CURATOR")))));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static boolean mayRead(ExhibitId exhibit) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof ReviewGuest(var opened)
                && opened.equals(exhibit);
    }
}
