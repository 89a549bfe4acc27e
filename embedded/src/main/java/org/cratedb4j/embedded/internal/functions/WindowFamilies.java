package org.cratedb4j.embedded.internal.functions;

/** All window functions. */
final class WindowFamilies {
    private WindowFamilies() {}

    static Registry<WindowFunction> registry() {
        return new Registry<>();
    }
}
