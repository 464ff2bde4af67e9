package org.vitrine.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/// Answers what no view has answered: says in words that it did not work and leaves everything on the screen as it is.
/// What really happened goes into the log, under the number that is shown.
class StudioErrorHandler implements ErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(StudioErrorHandler.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = UI.getCurrent();
        if (ui == null) {
            log.error("Outside any window", failure);
        } else if (isDenied(failure)) {
            log.info("Refused: {}", failure.getMessage());
            Notices.failure(ui.getTranslation("errors.denied"));
        } else {
            Notices.failure(ui.getTranslation("errors.unexpected", logged(failure)));
        }
    }

    /// Writes a failure into the log.
    ///
    /// @return the number under which it is found there
    static String logged(Throwable failure) {
        var bytes = new byte[3];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().withUpperCase().formatHex(bytes);
        log.error("Failure {}", number, failure);
        return number;
    }

    static boolean isDenied(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }
}
