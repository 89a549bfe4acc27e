package org.cratedb4j.embedded.internal.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.ResourceLoader;

/** Lists of words where Lucene reads files. Nothing is read from disk. */
final class ListResources implements ResourceLoader {
    private static final List<String> OWN_PACKAGES =
            List.of("org.apache.lucene.analysis.", "org.tartarus.snowball.ext.");

    private final Map<String, List<String>> lists = new HashMap<>();

    /** Takes in a list and says under which name it is to be found. */
    String add(List<String> lines) {
        String name = "list-" + lists.size();
        lists.put(name, lines);
        return name;
    }

    @Override
    public InputStream openResource(String resource) throws IOException {
        List<String> lines = lists.get(resource);
        if (lines == null) {
            throw new IOException("No list is named " + resource);
        }
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Lucene names its own classes: stemmers and readers of synonyms. */
    @Override
    public <T> Class<? extends T> findClass(String name, Class<T> expectedType) {
        if (OWN_PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new IllegalArgumentException("No class can be named here: " + name);
        }
        try {
            return Class.forName(name, true, Analyzer.class.getClassLoader()).asSubclass(expectedType);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("There is no " + name.substring(name.lastIndexOf('.') + 1), e);
        }
    }

    @Override
    public <T> T newInstance(String name, Class<T> expectedType) {
        try {
            return findClass(name, expectedType).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a " + name, e);
        }
    }
}
