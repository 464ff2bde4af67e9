package org.vitrine.interchange.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// How an import is to be read.
///
/// @param provider where the records are from; with their identifiers it tells whether they came before
/// @param charset of tables and lists of references
/// @param delimiter between the cells of a table
/// @param separator between the values in one cell; nothing parts them where it is empty
/// @param columns of a table, in its order
/// @param keepChanged whether documents stay as they are that somebody here changed since they were last imported
public record ImportSettings(
        String provider,
        @Nullable String charset,
        @Nullable String delimiter,
        String separator,
        List<Column> columns,
        boolean keepChanged) {

    /// @param language of a text
    public record Column(String header, Term term, @Nullable LanguageTag language) {
        public Column withTerm(Term changed) {
            return new Column(header, changed, language);
        }

        public Column withLanguage(@Nullable LanguageTag changed) {
            return new Column(header, term, changed);
        }
    }

    public ImportSettings {
        if (provider.isBlank() || provider.length() > LONGEST_PROVIDER) {
            throw new IllegalArgumentException("A source has a name of at most " + LONGEST_PROVIDER + " characters");
        }
        columns = List.copyOf(columns == null ? List.of() : columns);
    }

    public static final int LONGEST_PROVIDER = 300;

    public ImportSettings withProvider(String changed) {
        return new ImportSettings(changed, charset, delimiter, separator, columns, keepChanged);
    }

    public ImportSettings withColumns(List<Column> changed) {
        return new ImportSettings(provider, charset, delimiter, separator, changed, keepChanged);
    }

    public ImportSettings withKeepChanged(boolean changed) {
        return new ImportSettings(provider, charset, delimiter, separator, columns, changed);
    }

    /// Whether some column says this.
    public boolean has(Term term) {
        return columns.stream().anyMatch(column -> column.term() == term);
    }
}
