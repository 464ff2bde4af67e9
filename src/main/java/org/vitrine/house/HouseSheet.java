package org.vitrine.house;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.house.Palette.Mode;

/// The house's own style sheet, which comes after that of the site and changes roles only. It is a file, since pages
/// hold
/// no style of their own.
///
/// @param name changes with what is in it
/// @param css empty where the house looks as every house does
public record HouseSheet(String name, String css) {
    private static final int NAME_BYTES = 10;

    static HouseSheet of(Looks looks, Themes themes) {
        var css = new StringBuilder();
        var faces = looks.faces().roles();
        if (!faces.isEmpty()) {
            css.append(":root,:host,[data-theme]{").append(written(faces)).append("}\n");
        }
        // Print is black on white whatever the house's colours are.
        var colours = colours(looks.palette(), themes);
        if (!colours.isEmpty()) {
            css.append("@media screen{\n").append(colours).append("}\n");
        }
        return new HouseSheet(checksum(css.toString()) + ".css", css.toString());
    }

    public boolean isEmpty() {
        return css.isEmpty();
    }

    private static String colours(Palette palette, Themes themes) {
        var rules = new StringBuilder();
        var names =
                themes.shades().stream().map(Themes.Shade::theme).collect(Collectors.toCollection(LinkedHashSet::new));
        for (var theme : names) {
            var roles = roles(theme, palette, themes);
            if (!roles.isEmpty()) {
                rules.append("[data-theme=\"%s\"]{%s}%n"
                        .formatted(theme, written(roles))
                        .replace("\r", ""));
            }
        }
        return rules.toString();
    }

    private static Map<String, String> roles(String theme, Palette palette, Themes themes) {
        var shades = themes.shades().stream()
                .filter(shade -> shade.theme().equals(theme))
                .collect(Collectors.toMap(Themes.Shade::mode, shade -> shade));
        var changed = new LinkedHashSet<String>();
        shades.values().forEach(shade -> changed.addAll(shade.dressed(palette).keySet()));
        var roles = new LinkedHashMap<String, String>();
        for (var role : changed) {
            var colours = shades.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue()
                                    .dressed(palette)
                                    .getOrDefault(role, entry.getValue().role(role))));
            roles.put(
                    role,
                    colours.size() == 1
                            ? colours.values().iterator().next().toString()
                            : "light-dark(" + colours.get(Mode.LIGHT) + "," + colours.get(Mode.DARK) + ")");
        }
        return roles;
    }

    private static String written(Map<String, String> roles) {
        return roles.entrySet().stream()
                .map(role -> "--" + role.getKey() + ":" + role.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
