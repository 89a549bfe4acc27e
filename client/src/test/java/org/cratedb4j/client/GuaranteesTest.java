package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the page of guarantees names a test that exists. */
class GuaranteesTest {

    private static final Path PAGE = Path.of("..", "docs", "guarantees.md");
    private static final Pattern REFERENCE = Pattern.compile("\\| `([\\w.]+)#(\\w+)` \\|$");

    static Stream<String> lines() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Guarantee "));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachGuaranteeHasItsTest(String line) throws ClassNotFoundException {
        var reference = REFERENCE.matcher(line);
        assertThat(reference.find()).as("%s names a test", line).isTrue();

        Class<?> test = Class.forName(getClass().getPackageName() + "." + reference.group(1));

        Stream<Method> tests = Arrays.stream(test.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class));
        assertThat(tests.map(Method::getName)).contains(reference.group(2));
    }
}
