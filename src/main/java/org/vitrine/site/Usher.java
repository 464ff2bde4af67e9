package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;

/// Brings visitors to what they ask for of an exhibit. Leads on where the exhibit has another address, says so where it
/// was withdrawn, and else that there is nothing.
@Component
class Usher {
    private final Reception reception;
    private final Rooms rooms;
    private final Editions editions;
    private final Pages pages;

    Usher(Reception reception, Rooms rooms, Editions editions, Pages pages) {
        this.reception = reception;
        this.rooms = rooms;
        this.editions = editions;
        this.pages = pages;
    }

    /// What somebody asks for of an exhibit.
    ///
    /// @param exhibit whether there is one called so or not
    record Asked(HttpServletRequest request, ExhibitAddress address, Slug exhibit, Visit visit) {
        Optional<Integer> edition() {
            return address.edition();
        }

        Optional<Slug> page() {
            return address.page();
        }
    }

    /// An edition that somebody asks for, in the language in which they do.
    record OfEdition(Exhibition exhibition, Visit visit) {}

    /// Shows a page that is kept in memory.
    ResponseEntity<byte[]> show(HttpServletRequest request, Function<Asked, Optional<String>> html) {
        return bring(request, asked -> reception.show(request, asked.visit(), () -> html.apply(asked)));
    }

    /// Hands out something that is made of an edition.
    ResponseEntity<?> hand(HttpServletRequest request, Function<OfEdition, ResponseEntity<?>> made) {
        return asked(request)
                .<ResponseEntity<?>>map(asked -> asked.edition()
                        .flatMap(number -> rooms.edition(asked.exhibit(), number, asked.visit()))
                        .<ResponseEntity<?>>map(exhibition -> made.apply(new OfEdition(exhibition, asked.visit())))
                        .orElseGet(() -> elsewhere(asked)))
                .orElseGet(() -> reception.notFound(request));
    }

    /// Brings somebody to what there is.
    ResponseEntity<byte[]> bring(HttpServletRequest request, Function<Asked, Optional<ResponseEntity<byte[]>>> answer) {
        return asked(request)
                .map(asked -> answer.apply(asked).orElseGet(() -> elsewhere(asked)))
                .orElseGet(() -> reception.notFound(request));
    }

    /// Nothing where neither an exhibit nor a language can be called so.
    private Optional<Asked> asked(HttpServletRequest request) {
        var address = ExhibitAddress.of(request);
        var tongue = address.tongue();
        if (address.namesATongue() && tongue.isEmpty()) {
            return Optional.empty();
        }
        var plain = reception.visit(request);
        var visit = tongue.map(plain::in).orElse(plain);
        return address.exhibit().map(exhibit -> new Asked(request, address, exhibit, visit));
    }

    private ResponseEntity<byte[]> elsewhere(Asked asked) {
        return moved(asked)
                .or(() -> original(asked))
                .or(() -> withdrawn(asked))
                .orElseGet(() -> reception.notFound(asked.request()));
    }

    private Optional<ResponseEntity<byte[]>> moved(Asked asked) {
        var visit = asked.visit();
        return editions.movedTo(asked.exhibit()).map(now -> {
            var prefix = visit.tongue() == null ? "" : "/" + visit.tongue();
            var former = prefix + "/exhibits/" + asked.exhibit();
            var rest = Reception.path(asked.request()).substring(former.length());
            return Answers.moved(visit.context() + prefix + "/exhibits/" + now + rest
                    + (visit.tongue() == null ? visit.query() : ""));
        });
    }

    /// What was written in the language that the address names is where it always was.
    private Optional<ResponseEntity<byte[]>> original(Asked asked) {
        var visit = asked.visit();
        return Optional.ofNullable(visit.tongue())
                .filter(language -> editions.newest(asked.exhibit())
                        .filter(newest -> newest.original().equals(language))
                        .isPresent())
                .map(language -> Answers.moved(visit.context()
                        + Reception.path(asked.request())
                                .substring(1 + language.value().length())));
    }

    private Optional<ResponseEntity<byte[]>> withdrawn(Asked asked) {
        var visit = asked.visit();
        return editions.withdrawal(asked.exhibit())
                .map(withdrawal -> Answers.notice(
                        HttpStatus.GONE,
                        pages.withdrawn(withdrawal, asked.request().getRequestURI(), visit.house()),
                        visit.locale()));
    }
}
