package org.vitrine.interchange.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Agent;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Version;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// A document that is here, with what an import says of it: what the import says replaces what was there, and of what
/// it does not speak stays.
final class Merge {
    private Merge() {}

    static Document of(Document here, Incoming incoming, Document said) {
        return here.withDescription(description(here.description(), said.description(), incoming.untitled()))
                .withHoldings(said.holdings().isEmpty() ? here.holdings() : said.holdings())
                .withSource(source(here.source(), said.source()))
                .withRights(said.rights() == null ? here.rights() : said.rights())
                .withVersions(versions(here.versions(), said.versions()))
                .reanchored(here);
    }

    /// Whether nothing is different but the day on which it was read, and from which file.
    static boolean isUnchanged(Document here, Document merged) {
        return undated(here).equals(undated(merged));
    }

    private static Document undated(Document document) {
        var source = document.source();
        return source == null ? document : document.withSource(undated(source));
    }

    private static SourceRecord undated(SourceRecord source) {
        return new SourceRecord(source.provider(), source.address(), source.citation(), null, null, source.unread());
    }

    private static Description description(Description here, Description said, boolean untitled) {
        return new Description(
                untitled ? here.title() : said.title(),
                said.kind() == null ? here.kind() : said.kind(),
                said.date() == null ? here.date() : said.date(),
                said.languages().isEmpty() ? here.languages() : said.languages(),
                said.summary() == null ? here.summary() : said.summary(),
                said.notice() == null ? here.notice() : said.notice(),
                said.extent() == null ? here.extent() : said.extent(),
                agents(here.agents(), said.agents()),
                said.subjects().isEmpty() ? here.subjects() : said.subjects(),
                said.places().isEmpty() ? here.places() : said.places());
    }

    /// Who says something of senders says nothing of recipients.
    private static List<Agent> agents(List<Agent> here, List<Agent> said) {
        var spokenOf = said.stream().map(Agent::role).collect(Collectors.toSet());
        if (here.stream()
                .filter(agent -> spokenOf.contains(agent.role()))
                .toList()
                .equals(said)) {
            return here;
        }
        var agents = new ArrayList<Agent>();
        var left = new ArrayList<>(said);
        for (var agent : here) {
            if (!spokenOf.contains(agent.role())) {
                agents.add(agent);
            } else if (!left.isEmpty()) {
                // Where the first of them stood.
                agents.addAll(left);
                left.clear();
            }
        }
        agents.addAll(left);
        return agents;
    }

    /// A description keeps where it was first taken from; what another source leaves unread is added to it.
    private static @Nullable SourceRecord source(@Nullable SourceRecord here, @Nullable SourceRecord said) {
        if (here == null || said == null) {
            return said == null ? here : said;
        }
        if (here.provider().equals(said.provider())) {
            return new SourceRecord(
                    said.provider(),
                    said.address() == null ? here.address() : said.address(),
                    said.citation() == null ? here.citation() : said.citation(),
                    said.retrieved(),
                    said.checksum(),
                    said.unread());
        }
        var unread = new LinkedHashSet<>(here.unread());
        unread.addAll(said.unread());
        return new SourceRecord(
                here.provider(),
                here.address(),
                here.citation(),
                here.retrieved(),
                here.checksum(),
                List.copyOf(unread));
    }

    private static List<Version> versions(List<Version> here, List<Version> said) {
        var versions = new LinkedHashMap<String, Version>();
        here.forEach(version -> versions.put(version.id(), version));
        said.forEach(version -> versions.merge(version.id(), version, Merge::version));
        return List.copyOf(versions.values());
    }

    private static Version version(Version here, Version said) {
        if (here instanceof Version.Text before && said instanceof Version.Text after) {
            return before.text().plain().equals(after.text().plain())
                    ? here
                    : after.withText(keepingIds(before.text(), after.text()));
        }
        return here instanceof Version.Scan before
                        && said instanceof Version.Scan after
                        && before.pages().stream()
                                .map(Version.ScanPage::file)
                                .toList()
                                .equals(after.pages().stream()
                                        .map(Version.ScanPage::file)
                                        .toList())
                ? here
                : said;
    }

    /// Paragraphs that read the same stay the same paragraphs, so that what points at them still does.
    private static SegmentedText keepingIds(SegmentedText before, SegmentedText after) {
        var known = new LinkedHashMap<String, Segment>();
        before.segments().forEach(segment -> known.putIfAbsent(segment.text(), segment));
        Set<String> taken = new HashSet<>();
        before.segments().forEach(segment -> taken.add(segment.id()));
        var segments = new ArrayList<Segment>();
        var number = 1;
        for (var segment : after.segments()) {
            var same = known.remove(segment.text());
            if (same != null) {
                segments.add(same);
                continue;
            }
            var id = "p" + number;
            while (!taken.add(id)) {
                id = "p" + ++number;
            }
            segments.add(new Segment(id, segment.kind(), segment.text()));
        }
        return new SegmentedText(segments);
    }
}
