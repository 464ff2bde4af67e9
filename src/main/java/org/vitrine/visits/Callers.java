package org.vitrine.visits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose opening of a page is counted: people's, as far as what a program says of itself tells.
public final class Callers {
    /// What crawlers, checkers and libraries call themselves. All of them that keep to the rules have one of these
    /// words.
    private static final Pattern PROGRAM = Pattern.compile(
            "bot|crawl|spider|slurp|archiv|fetch|scrap|preview|facebookexternalhit|embedly|whatsapp|telegram|skype"
                    + "|curl|wget|httpie|python|java/|java-http|okhttp|go-http|libwww|perl|ruby|node|axios|php|guzzle"
                    + "|headless|phantom|lighthouse|pagespeed|gtmetrix|pingdom|uptime|monitor|check|validator|scan"
                    + "|zotero|citoid|feed|rss");

    private static final int AGENTS_REMEMBERED = 1000;
    /// Reading through what a program calls itself takes longer than answering it.
    private static final LoadingCache<String, Boolean> BROWSERS =
            Caffeine.newBuilder().maximumSize(AGENTS_REMEMBERED).build(Callers::isBrowser);

    private Callers() {}

    /// @param agent what the program calls itself
    /// @param purpose what it says it wants the page for, where it says so
    /// @param refuses whether it asks not to be tracked; sums do not track, and still a wish is a wish
    public static boolean isCounted(@Nullable String agent, @Nullable String purpose, boolean refuses) {
        return !refuses
                && (purpose == null || !purpose.toLowerCase(Locale.ROOT).contains("prefetch"))
                && agent != null
                && BROWSERS.get(agent);
    }

    private static boolean isBrowser(String agent) {
        return agent.startsWith("Mozilla/")
                && !PROGRAM.matcher(agent.toLowerCase(Locale.ROOT)).find();
    }
}
