package org.vitrine.interchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads records of other archives: each becomes a document that somebody looks over before the library takes it in.
@Service
public class Records {
    /// A record is a page or a few hundred of text; more is something else.
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Clock clock;

    Records(Clock clock) {
        this.clock = clock;
    }

    /// Reads one record. So far it has to be the plain text of a record page of the Wilson Center Digital Archive.
    @PreAuthorize("hasRole('CURATOR')")
    public Reading read(byte[] bytes, String fileName) {
        return switch (PlainText.read(bytes, MOST_BYTES)) {
            case PlainText.Unreadable(var finding) ->
                new Reading.Refused(List.of(finding.at(fileName, finding.line())));
            case PlainText.Readable text -> new WilsonCenterReader(text, fileName, LocalDate.now(clock)).read();
        };
    }
}
