package org.cratedb4j.embedded.internal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;

/** The tokenizers {@code ngram} and {@code edge_ngram}, which can be told of which characters a gram is made. */
final class GramTokenizerFactory extends TokenizerFactory {
    private final boolean edge;
    private final int shortest;
    private final int longest;
    private final IntPredicate characters;

    private GramTokenizerFactory(boolean edge, int shortest, int longest, IntPredicate characters) {
        super(new HashMap<>());
        this.edge = edge;
        this.shortest = shortest;
        this.longest = longest;
        this.characters = characters;
    }

    /**
     * @param edge whether grams only begin where words do
     * @param options {@code min_gram}, {@code max_gram}, {@code token_chars}
     */
    static GramTokenizerFactory of(boolean edge, Map<String, Object> options) {
        boolean plainEdge = edge && !options.containsKey("type");
        return new GramTokenizerFactory(
                edge,
                number(options.get("min_gram"), NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE),
                number(
                        options.get("max_gram"),
                        plainEdge ? EdgeNGramTokenizer.DEFAULT_MAX_GRAM_SIZE : NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE),
                classes(options.get("token_chars") instanceof List<?> list ? list : List.of()));
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value == null ? otherwise : Integer.parseInt(value.toString());
    }

    private static IntPredicate classes(List<?> names) {
        if (names.isEmpty()) {
            return character -> true;
        }
        IntPredicate any = character -> false;
        for (Object name : names) {
            any = any.or(ofClass(String.valueOf(name)));
        }
        return any;
    }

    private static IntPredicate ofClass(String name) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> GramTokenizerFactory::isPunctuation;
            case "symbol" -> GramTokenizerFactory::isSymbol;
            default -> throw new IllegalArgumentException("Unknown token type: '" + name + "'");
        };
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int character) {
        return switch (Character.getType(character)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    @Override
    public Tokenizer create(AttributeFactory factory) {
        return edge
                ? new EdgeNGramTokenizer(factory, shortest, longest) {
                    @Override
                    protected boolean isTokenChar(int character) {
                        return characters.test(character);
                    }
                }
                : new NGramTokenizer(factory, shortest, longest) {
                    @Override
                    protected boolean isTokenChar(int character) {
                        return characters.test(character);
                    }
                };
    }
}
