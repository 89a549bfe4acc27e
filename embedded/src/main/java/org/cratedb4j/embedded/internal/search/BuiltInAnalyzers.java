package org.cratedb4j.embedded.internal.search;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.cratedb4j.embedded.internal.errors.CrateError;

/** The analyzers that CrateDB brings along. */
final class BuiltInAnalyzers {
    private static final String STOP_WORDS = "stopwords";
    private static final Set<String> NEUTRAL_OPTIONS = Set.of("type", STOP_WORDS);
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private BuiltInAnalyzers() {}

    /**
     * @param name the name
     * @param options what CREATE ANALYZER has said of an analyzer that extends it
     * @throws CrateError when an option is not supported
     */
    static Analyzer analyzer(String name, Map<String, Object> options) {
        for (String option : options.keySet()) {
            if (!NEUTRAL_OPTIONS.contains(option)) {
                throw CrateError.unsupported("The option \"" + option + "\" of the analyzer \"" + name + "\"");
            }
        }
        Map<String, Object> given = new LinkedHashMap<>(options);
        Object stopWords = given.get(STOP_WORDS);
        LanguageAnalyzers.Language language = LanguageAnalyzers.all().get(name);
        if (language != null) {
            CharArraySet words = stopWords == null ? language.stopWords().get() : ComponentOptions.stopWords(stopWords);
            return language.analyzer().apply(words);
        }
        boolean english = name.equals("stop") || name.equals("snowball");
        CharArraySet words = stopWords != null
                ? ComponentOptions.stopWords(stopWords)
                : english ? EnglishAnalyzer.ENGLISH_STOP_WORDS_SET : CharArraySet.EMPTY_SET;
        return switch (name) {
            case "standard", "default", "chinese" -> new StandardAnalyzer(words);
            case "simple" -> new SimpleAnalyzer();
            case "whitespace" -> new WhitespaceAnalyzer();
            case "keyword" -> new KeywordAnalyzer();
            case "stop" -> new StopAnalyzer(words);
            case "pattern" -> words(new PatternTokens(), words, tokens -> tokens);
            case "standard_html_strip" -> words(new HtmlTokens(), words, tokens -> tokens);
            case "fingerprint" ->
                words(new StandardTokens(), words, tokens -> new FingerprintFilter(new ASCIIFoldingFilter(tokens)));
            case "snowball" -> words(new PossessiveTokens(), words, tokens -> new SnowballFilter(tokens, "English"));
            default -> throw CrateError.unsupported("The analyzer \"" + name + "\"");
        };
    }

    /** Words in lower case, some left out, then something more. */
    private static Analyzer words(Tokens start, CharArraySet stopWords, Function<TokenStream, TokenStream> more) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return start.read(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = start.tokenizer();
                TokenStream lower = new LowerCaseFilter(start.first(source));
                return new TokenStreamComponents(source, more.apply(new StopFilter(lower, stopWords)));
            }
        };
    }

    /** Where the words come from. */
    private interface Tokens {
        default Reader read(Reader reader) {
            return reader;
        }

        default Tokenizer tokenizer() {
            return new StandardTokenizer();
        }

        default TokenStream first(Tokenizer source) {
            return source;
        }
    }

    private record StandardTokens() implements Tokens {}

    private record PatternTokens() implements Tokens {
        @Override
        public Tokenizer tokenizer() {
            return new PatternTokenizer(NO_WORD, -1);
        }
    }

    private record HtmlTokens() implements Tokens {
        @Override
        public Reader read(Reader reader) {
            return new HTMLStripCharFilter(reader);
        }
    }

    private record PossessiveTokens() implements Tokens {
        @Override
        public TokenStream first(Tokenizer source) {
            return new EnglishPossessiveFilter(source);
        }
    }
}
