package org.vitrine.search;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Spells names in one way, whatever alphabet and whichever system of writing it in Latin letters was used: Кузнецов
/// and Kuznetsov, Вячеслав and Vyacheslav, Молотов and Molotow.
///
/// Both what is written and what is asked for are spelled so, which is why it need not be right, only the same.
final class Transliteration {
    /// Longer keys go first. What is not here stays as it is.
    static final Map<String, String> RULES = rules();

    private Transliteration() {}

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        // Cyrillic: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian.
        var letters = """
                а a б b в v г g ґ g д d ђ d ѓ g е e ё e є ie ж zh з z ѕ dz и i і i ї i й i ј i к k ќ k л l љ l м m н n њ n
                о o п p р r с s т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ _ ы i ь _ ѣ e э e ю iu я ia ѳ f ѵ i
                ий i ый i ьи i ъе ie ье ie ья ia ью iu
                α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ i φ ph χ kh ψ ps ω o
                ά a έ e ή i ί i ό o ύ i ώ o ϊ i ϋ i ου u
                """;
        // Latin letters that systems differ in.
        var latin =
                "w v y i j i ii i iy i ij i yi i yy i yu iu ju iu ya ia ja ia ye e yo e sch sh tsch ch ' _ ’ _ ʹ _ ʺ _ ʼ _";
        var words = (letters + " " + latin).strip().split("\\s+");
        for (var i = 0; i < words.length; i += 2) {
            var to = words[i + 1].equals("_") ? "" : words[i + 1];
            var from = words[i];
            rules.putIfAbsent(from, to);
            rules.putIfAbsent(from.toUpperCase(Locale.ROOT), to);
            rules.putIfAbsent(from.substring(0, 1).toUpperCase(Locale.ROOT) + from.substring(1), to);
        }
        return Map.copyOf(rules);
    }
}
