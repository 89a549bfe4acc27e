package org.cratedb4j.client.internal.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cratedb4j.client.ParameterException;

/**
 * Finds {@code :name}. A colon is no parameter in a cast ({@code ::text}), nor in a subscript after a value, where it
 * separates the bounds of a slice ({@code a[1:n]}).
 */
final class NamedParameterParser {

    private final String sql;
    private final SqlScanner scanner;
    private final StringBuilder text;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    // One entry for each open bracket: is it a subscript?
    private final Deque<Boolean> brackets = new ArrayDeque<>();
    // Whether what came last can be the value before a subscript or a slice's colon.
    private boolean afterValue;
    private boolean positional;

    NamedParameterParser(String sql) {
        this.sql = sql;
        scanner = new SqlScanner(sql);
        text = new StringBuilder(sql.length());
    }

    ParsedStatement parse() {
        int copied = 0;
        while (!scanner.atEnd()) {
            int start = scanner.position();
            if (isParameter()) {
                text.append(sql, copied, start);
                scanner.advance();
                int number = numbers.computeIfAbsent(scanner.readWord(), name -> numbers.size() + 1);
                text.append('$').append(number);
                copied = scanner.position();
                afterValue = true;
            } else {
                skip();
            }
        }
        text.append(sql, copied, sql.length());
        if (positional && !numbers.isEmpty()) {
            throw new ParameterException("The statement mixes named parameters with ? or $1");
        }
        return new ParsedStatement(text.toString(), new ArrayList<>(numbers.keySet()));
    }

    private boolean isParameter() {
        if (scanner.current() != ':' || !SqlScanner.isWordStart(scanner.peek(1))) {
            return false;
        }
        boolean inSubscript = Boolean.TRUE.equals(brackets.peek());
        return !(inSubscript && afterValue);
    }

    private void skip() {
        if (scanner.skipBlanks()) {
            return;
        }
        if (scanner.skipQuoted()) {
            afterValue = true;
            return;
        }
        String word = scanner.readWord();
        if (!word.isEmpty()) {
            // ARRAY[...] is a literal, not a subscript.
            afterValue = !word.toUpperCase(Locale.ROOT).equals("ARRAY");
            return;
        }
        skipCharacter();
    }

    private void skipCharacter() {
        char c = scanner.current();
        switch (c) {
            case '[', '(', '{' -> {
                brackets.push(c == '[' && afterValue);
                afterValue = false;
            }
            case ']', ')', '}' -> {
                brackets.poll();
                afterValue = true;
            }
            case ':' -> {
                if (scanner.peek(1) == ':') {
                    scanner.advance();
                }
                afterValue = false;
            }
            case '?' -> {
                positional = true;
                afterValue = true;
            }
            case '$' -> positional |= Character.isDigit(scanner.peek(1));
            default -> afterValue = SqlScanner.isWordPart(c);
        }
        scanner.advance();
    }
}
