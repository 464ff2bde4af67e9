package org.vitrine.interchange.intake;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Rights statements as they are written: an address, alone or in a sentence, or the name of a Creative Commons licence
/// or of a statement of rightsstatements.org.
final class RightsNames {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>https?)://(?:www\\.)?(?<host>rightsstatements\\.org|creativecommons\\.org)(?<path>/[A-Za-z0-9./-]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LICENCE = Pattern.compile(
            "(?:cc|creative commons)[ -]*(?<terms>by(?:[ -]?(?:nc|nd|sa))*)(?:[ -]*(?<version>[1-4]\\.[05]))?(?:[ -].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> STATEMENTS = statements();

    private RightsNames() {}

    static Optional<URI> find(String written) {
        var address = ADDRESS.matcher(written);
        if (address.find()) {
            return Optional.of(
                    URI.create(canonical(address.group("host").toLowerCase(Locale.ROOT), address.group("path"))));
        }
        var plain = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.]+$", "");
        var licence = LICENCE.matcher(plain);
        if (licence.matches()) {
            var terms = String.join(
                    "-",
                    licence.group("terms")
                            .replaceAll("(?<=\\p{L}{2})[ -]?(?=\\p{L}{2})", " ")
                            .split("[ -]+"));
            var version = licence.group("version") == null ? "4.0" : licence.group("version");
            return Optional.of(URI.create("https://creativecommons.org/licenses/" + terms + "/" + version + "/"));
        }
        return Optional.ofNullable(STATEMENTS.get(plain)).map(URI::create);
    }

    /// The address under which the statement is known, be it given as a page, as data or in another language.
    private static String canonical(String host, String path) {
        var rest = path == null ? "/" : path.replaceAll("[.]+$", "");
        rest = rest.replaceFirst("^/(?:page|data)/", "/vocab/").replaceFirst("/(?:deed|legalcode)(?:\\..*)?$", "");
        rest = rest.endsWith("/") ? rest : rest + "/";
        return (host.startsWith("r") ? "http" : "https") + "://" + host + rest;
    }

    private static Map<String, String> statements() {
        var statements = new LinkedHashMap<String, String>();
        var vocabulary = "http://rightsstatements.org/vocab/";
        statements.put("in copyright", vocabulary + "InC/1.0/");
        statements.put("in copyright - eu orphan work", vocabulary + "InC-OW-EU/1.0/");
        statements.put("in copyright - educational use permitted", vocabulary + "InC-EDU/1.0/");
        statements.put("in copyright - non-commercial use permitted", vocabulary + "InC-NC/1.0/");
        statements.put("in copyright - rights-holder(s) unlocatable or unidentifiable", vocabulary + "InC-RUU/1.0/");
        statements.put("no copyright - united states", vocabulary + "NoC-US/1.0/");
        statements.put("no copyright - contractual restrictions", vocabulary + "NoC-CR/1.0/");
        statements.put("no copyright - non-commercial use only", vocabulary + "NoC-NC/1.0/");
        statements.put("no copyright - other known legal restrictions", vocabulary + "NoC-OKLR/1.0/");
        statements.put("copyright not evaluated", vocabulary + "CNE/1.0/");
        statements.put("copyright undetermined", vocabulary + "UND/1.0/");
        statements.put("no known copyright", vocabulary + "NKC/1.0/");
        statements.put("public domain", "https://creativecommons.org/publicdomain/mark/1.0/");
        statements.put("public domain mark", "https://creativecommons.org/publicdomain/mark/1.0/");
        statements.put("public domain mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/");
        statements.put("cc0", "https://creativecommons.org/publicdomain/zero/1.0/");
        statements.put("cc0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");
        statements.put("cc 0", "https://creativecommons.org/publicdomain/zero/1.0/");
        return Map.copyOf(statements);
    }
}
