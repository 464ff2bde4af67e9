package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import org.vitrine.accounts.Browser;

/// Says which browser it is: "Firefox on Windows".
final class BrowserWords {
    private BrowserWords() {}

    /// @param teller speaks the language of whoever looks
    static String of(Browser browser, Component teller) {
        return teller.getTranslation(
                "browser.on",
                teller.getTranslation(
                        switch (browser.family()) {
                            case FIREFOX -> "browser.firefox";
                            case EDGE -> "browser.edge";
                            case OPERA -> "browser.opera";
                            case CHROME -> "browser.chrome";
                            case SAFARI -> "browser.safari";
                            case OTHER -> "browser.other";
                        }),
                teller.getTranslation(
                        switch (browser.device()) {
                            case IPHONE -> "browser.iphone";
                            case IPAD -> "browser.ipad";
                            case ANDROID -> "browser.android";
                            case CHROME_OS -> "browser.chrome-os";
                            case WINDOWS -> "browser.windows";
                            case MAC -> "browser.mac";
                            case LINUX -> "browser.linux";
                            case OTHER -> "browser.somewhere";
                        }));
    }
}
