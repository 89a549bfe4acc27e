package org.cratedb4j.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the manual and the fenced blocks in them. */
final class Manual {
    static final Path ROOT = root();

    private static final Pattern BLOCK =
            Pattern.compile("(?m)(?:^<!-- snippet: (\\S+)#(\\S+) -->\\R)?^```(\\w+)\\R([\\s\\S]*?)^```$");

    private static final Pattern MARK = Pattern.compile("^\\s*// (tag|end)::");

    private Manual() {}

    /** A fenced block: its language and text, and for code the file and tag it comes from. */
    record Block(Path page, String language, String text, String file, String tag) {
        @Override
        public String toString() {
            return ROOT.relativize(page) + ": " + text.lines().findFirst().orElse("(empty)");
        }
    }

    /** All blocks of one language. */
    static List<Block> blocks(String language) {
        return pages().flatMap(Manual::blocksOf)
                .filter(block -> block.language().equals(language))
                .toList();
    }

    static Stream<Path> pages() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            pages.add(0, ROOT.resolve("README.md"));
            return pages.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Block> blocksOf(Path page) {
        List<Block> blocks = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(read(page)); block.find(); ) {
            blocks.add(
                    new Block(page, block.group(3), block.group(4), orEmpty(block.group(1)), orEmpty(block.group(2))));
        }
        return blocks.stream();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The lines between {@code // tag::name[]} and {@code // end::name[]}, pieces joined, without their common indentation. */
    static String region(String file, String tag) {
        StringBuilder region = new StringBuilder();
        boolean inside = false;
        for (String line : read(ROOT.resolve(file)).lines().toList()) {
            if (line.strip().equals("// tag::" + tag + "[]")) {
                inside = true;
            } else if (line.strip().equals("// end::" + tag + "[]")) {
                inside = false;
            } else if (inside && !MARK.matcher(line).find()) {
                region.append(line.stripTrailing()).append('\n');
            }
        }
        if (region.isEmpty()) {
            throw new IllegalArgumentException("No region " + tag + " in " + file);
        }
        // A last empty line would count as one without indentation.
        return region.toString().stripTrailing().stripIndent() + "\n";
    }

    /** Puts the region that a block is to show into its page. */
    static void update(Block block) {
        String current = region(block.file(), block.tag());
        String page = read(block.page());
        String mark = "<!-- snippet: " + block.file() + "#" + block.tag() + " -->\n```java\n";
        try {
            Files.writeString(block.page(), page.replace(mark + block.text(), mark + current));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here : here.getParent();
    }
}
