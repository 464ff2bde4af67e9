package org.vitrine.search;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.jspecify.annotations.Nullable;

/// How texts become words in the house's own index. [OpenSearchAnalysis] says the same to a cluster.
///
/// Chinese, Japanese and Korean are cut into pairs of characters in every field, since names and quotations turn up in
/// texts of any language. When indexing, single characters are kept as well, for those who look for one.
final class LuceneAnalysis implements LuceneAnalysisConfigurer {
    private static final NormalizeCharMap SPELLING = spelling();
    private static final CharArraySet ELIDED = new CharArraySet(Languages.ELIDED, true);
    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
    private static final Map<String, Analyzer> ANALYZERS = analyzers();

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        ANALYZERS.forEach((name, analyzer) -> context.analyzer(name).instance(analyzer));
    }

    /// An analyser by its name: a language or [Schema#SPELLED], with or without [Schema#ASKED].
    static Analyzer analyzer(String name) {
        return Objects.requireNonNull(ANALYZERS.get(name));
    }

    private static Map<String, Analyzer> analyzers() {
        var analyzers = new HashMap<String, Analyzer>();
        for (var asking : new boolean[] {false, true}) {
            var suffix = asking ? Schema.ASKED : "";
            analyzers.put(Schema.SPELLED + suffix, new Tokens(null, asking));
            Languages.stemmed().forEach(language -> analyzers.put(language + suffix, new Tokens(language, asking)));
        }
        return Map.copyOf(analyzers);
    }

    private static NormalizeCharMap spelling() {
        var builder = new NormalizeCharMap.Builder();
        Transliteration.RULES.forEach(builder::add);
        return builder.build();
    }

    /// @param language whose stems are taken; null where words are kept whole and spelled in one way
    private static final class Tokens extends Analyzer {
        private final @Nullable String language;
        private final boolean asking;

        Tokens(@Nullable String language, boolean asking) {
            this.language = language;
            this.asking = asking;
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return language == null ? new MappingCharFilter(SPELLING, reader) : reader;
        }

        /// No phrase goes from one paragraph into the next.
        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            TokenStream words =
                    new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(tokenizer)), ALL_SCRIPTS, !asking);
            words = language == null ? words : stems(words, language);
            return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(words));
        }

        private static TokenStream stems(TokenStream words, String language) {
            var prepared = switch (language) {
                case "en" -> new EnglishPossessiveFilter(words);
                case "de" -> new GermanNormalizationFilter(words);
                case "fr", "it" -> new ElisionFilter(words, ELIDED);
                default -> words;
            };
            return new SnowballFilter(prepared, Languages.stemmer(language).snowball());
        }
    }
}
