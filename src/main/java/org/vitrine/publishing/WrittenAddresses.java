package org.vitrine.publishing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;

/// Where an address that a curator wrote into a text leads on a page: an edition keeps to its own pages and documents.
final class WrittenAddresses {
    private static final Pattern DOCUMENT = Pattern.compile("/documents/([a-z0-9-]+)(#.*)?");
    private static final Pattern EXHIBIT = Pattern.compile("/exhibits/([a-z0-9-]+)(/[a-z0-9-]+)?(#.*)?");

    private WrittenAddresses() {}

    /// What an address of this site means.
    sealed interface Target {
        record OfDocument(String handle) implements Target {}

        record OfExhibit(Slug exhibit, @Nullable Slug page) implements Target {}
    }

    /// What a written address means, where it is one of a document or an exhibit of this site.
    static Optional<Target> target(String written) {
        var document = DOCUMENT.matcher(written);
        if (document.matches()) {
            return Optional.of(new Target.OfDocument(document.group(1)));
        }
        var exhibit = EXHIBIT.matcher(written);
        try {
            return exhibit.matches()
                    ? Optional.of(new Target.OfExhibit(
                            new Slug(exhibit.group(1)),
                            exhibit.group(2) == null
                                    ? null
                                    : new Slug(exhibit.group(2).substring(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    static String resolve(String written, Exhibition exhibition, Addresses addresses) {
        if (!written.startsWith("/") || written.startsWith("//")) {
            return written;
        }
        var document = DOCUMENT.matcher(written);
        if (document.matches() && exhibition.published(document.group(1)).isPresent()) {
            return addresses.document(new DocumentId(document.group(1))) + orNothing(document.group(2));
        }
        var exhibit = EXHIBIT.matcher(written);
        if (exhibit.matches() && exhibit.group(1).equals(exhibition.slug().value())) {
            return addresses.exhibit() + orNothing(exhibit.group(2)) + addresses.inside() + orNothing(exhibit.group(3));
        }
        var fragment = written.indexOf('#');
        var path = fragment < 0 ? written : written.substring(0, fragment);
        return path.contains("?")
                ? addresses.context() + written
                : addresses.site(path) + (fragment < 0 ? "" : written.substring(fragment));
    }

    private static String orNothing(String group) {
        return group == null ? "" : group;
    }
}
