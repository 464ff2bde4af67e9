package org.vitrine.studio;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.turnstile.Turnstile;

/// What people of the house take along. It is made for each who asks, so that everybody has it made only so often.
@Component
@EnableConfigurationProperties(ExportLimits.class)
public class Exports {
    private static final int PEOPLE_REMEMBERED = 10_000;

    private final CurrentAccount currentAccount;
    private final Turnstile turnstile;

    Exports(CurrentAccount currentAccount, ExportLimits limits) {
        this.currentAccount = currentAccount;
        this.turnstile = new Turnstile(limits.perMinute(), Duration.ofMinutes(1), PEOPLE_REMEMBERED);
    }

    /// For links of the type `INLINE`: where one insists on a download, browsers do not show why there is nothing.
    ///
    /// @param made what is handed out as often as others can bear
    public DownloadHandler counted(DownloadHandler made) {
        return download -> {
            var who = currentAccount.current().<Object>map(Account::id).orElse("nobody");
            var wait = turnstile.secondsToWait(who);
            if (wait == 0) {
                made.handleDownloadRequest(download);
            } else {
                download.getResponse().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
                download.getResponse()
                        .sendError(
                                HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.TOO_MANY_REQUESTS.getReasonPhrase());
            }
        };
    }
}
