package org.cratedb4j.embedded.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Analyzer.Part;
import org.cratedb4j.embedded.internal.catalog.BuiltInAnalysis;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TextAnalysisTest {
    static final List<String> ANALYZERS = List.copyOf(BuiltInAnalysis.ANALYZERS);

    private static List<String> terms(String analyzer, String text) {
        return TextAnalysis.of(index(analyzer)).terms(text);
    }

    /** The terms that the first of some analyzers makes; each extends the next. */
    private static List<String> terms(String text, Analyzer... chain) {
        ColumnIndex named = index(chain[0].name());
        return TextAnalysis.of(new ColumnIndex(named.method(), named.options(), true, List.of(chain)))
                .terms(text);
    }

    private static ColumnIndex index(String analyzer) {
        return new ColumnIndex(ColumnIndex.Method.FULLTEXT, Map.of("analyzer", analyzer), true);
    }

    private static Analyzer made(@Nullable Part tokenizer, List<Part> tokenFilters, List<Part> charFilters) {
        return new Analyzer("made", null, tokenizer, tokenFilters, charFilters, Map.of());
    }

    private static Part part(String name) {
        return new Part(name, Map.of());
    }

    private static Part part(Map<String, Object> options) {
        return new Part("own", options);
    }

    @ParameterizedTest
    @FieldSource("ANALYZERS")
    void everyBuiltInAnalyzerMakesTerms(String analyzer) {
        assertThat(terms(analyzer, "Quick 狐 brown")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standard | The Quick-Foxes | the,quick,foxes",
                "default | The Quick-Foxes | the,quick,foxes",
                "simple | It's 5 o'clock | it,s,o,clock",
                "stop | The quick fox | quick,fox",
                "whitespace | The Quick-Foxes | The,Quick-Foxes",
                "keyword | The Quick-Foxes | The Quick-Foxes",
                "english | The foxes' running | fox,run",
                "german | Die Häuser | haus",
                "snowball | The foxes' running | fox,run",
                "pattern | a-b,C | a,b,c",
                "fingerprint | zebra Ant zebra | ant zebra",
                "standard_html_strip | <b>Bold</b> text | bold,text",
            })
    void builtInAnalyzersMakeTheTermsOfCrateDB(String analyzer, String text, String terms) {
        assertThat(String.join(",", terms(analyzer, text))).isEqualTo(terms);
    }

    @Test
    void anAnalyzerIsMadeOfATokenizerAndFilters() {
        assertThat(terms(
                        "Foo <i>BAR</i>",
                        made(
                                part("whitespace"),
                                List.of(part("lowercase"), part("reverse")),
                                List.of(part("html_strip")))))
                .containsExactly("oof", "rab");
    }

    @Test
    void componentsTakeOptions() {
        assertThat(terms("a,b", made(part(Map.of("type", "pattern", "pattern", ",")), List.of(), List.of())))
                .containsExactly("a", "b");
        assertThat(terms(
                        "abc d1",
                        made(
                                part(Map.of(
                                        "type",
                                        "ngram",
                                        "min_gram",
                                        2,
                                        "max_gram",
                                        3,
                                        "token_chars",
                                        List.of("letter"))),
                                List.of(),
                                List.of())))
                .containsExactly("ab", "abc", "bc");
        assertThat(terms(
                        "abc",
                        made(
                                part("keyword"),
                                List.of(part(Map.of("type", "edge_ngram", "min_gram", 1, "max_gram", 2))),
                                List.of())))
                .containsExactly("a", "ab");
        assertThat(terms(
                        "ph",
                        made(
                                part("keyword"),
                                List.of(),
                                List.of(part(Map.of("type", "mapping", "mappings", List.of("ph=>f", "qu => q")))))))
                .containsExactly("f");
    }

    @Test
    void listsOfWordsAreGivenWhereLuceneReadsFiles() {
        assertThat(terms(
                        "one fish two",
                        made(
                                part("whitespace"),
                                List.of(part(Map.of("type", "stop", "stopwords", List.of("one", "two")))),
                                List.of())))
                .containsExactly("fish");
        assertThat(terms(
                        "der Hund",
                        made(
                                part("standard"),
                                List.of(part(Map.of("type", "stop", "stopwords", List.of("_german_")))),
                                List.of())))
                .containsExactly("Hund");
    }

    @Test
    void synonymsGoThroughTheFiltersBeforeThem() {
        Part synonyms = part(Map.of("type", "synonym", "synonyms", List.of("Car, Automobile", "fast train => ICE")));
        Analyzer analyzer = made(part("whitespace"), List.of(part("lowercase"), synonyms), List.of());

        assertThat(terms("CAR", analyzer)).containsExactlyInAnyOrder("car", "automobile");
        assertThat(terms("a Fast Train", analyzer)).containsExactly("a", "ice");
    }

    @ParameterizedTest
    @CsvSource({
        "english, running, run",
        "light_german, häuser, haus",
        "minimal_english, foxes, foxe",
        "french, chanteuse, chanteux",
        "porter2, generically, generic",
    })
    void theStemmerSpeaksManyLanguages(String language, String word, String stem) {
        assertThat(terms(
                        word,
                        made(
                                part("keyword"),
                                List.of(part(Map.of("type", "stemmer", "language", language))),
                                List.of())))
                .containsExactly(stem);
    }

    @Test
    void anAnalyzerTakesOverWhatTheOneSaysThatItExtends() {
        Analyzer base = new Analyzer("base", null, part("whitespace"), List.of(part("lowercase")), List.of(), Map.of());
        Analyzer upper = new Analyzer("upper", "base", null, List.of(part("uppercase")), List.of(), Map.of());
        Analyzer stop = new Analyzer("own", "english", null, List.of(), List.of(), Map.of("stopwords", List.of("fox")));

        assertThat(terms("Quick-Fox runs", upper, base)).containsExactly("QUICK-FOX", "RUNS");
        assertThat(terms("the fox runs", stop)).containsExactly("the", "run");
    }

    @Test
    void whatIsNotSupportedIsNamed() {
        Analyzer analyzer =
                made(part("standard"), List.of(part(Map.of("type", "hunspell", "locale", "en"))), List.of());
        assertThatThrownBy(() -> terms("x", analyzer))
                .isInstanceOf(CrateError.class)
                .hasMessageContaining("hunspell")
                .hasMessageContaining("unsupported");
        Analyzer option = made(part(Map.of("type", "standard", "colour", 1)), List.of(), List.of());
        assertThatThrownBy(() -> terms("x", option))
                .isInstanceOf(CrateError.class)
                .hasMessageContaining("colour");
    }
}
