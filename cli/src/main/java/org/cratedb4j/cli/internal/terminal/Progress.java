package org.cratedb4j.cli.internal.terminal;

import java.util.Locale;

/** A progress bar on a terminal; nothing in a pipe. Redrawn at most ten times a second. Thread-safe. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Terminal terminal;
    private final String what;
    private final long total;
    private final long started = System.nanoTime();
    private long done;
    private long drawn;

    /**
     * @param what what is counted, for example "rows"
     * @param total how many there will be
     */
    public Progress(Terminal terminal, String what, long total) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    /** Counts {@code more} as done. */
    public synchronized void advance(long more) {
        done += more;
        long now = System.nanoTime();
        if (terminal.interactive() && now - drawn > REDRAW_NANOS) {
            drawn = now;
            draw(now);
        }
    }

    private void draw(long now) {
        int filled = (int) (WIDTH * Math.min(done, total) / Math.max(total, 1));
        terminal.err()
                .print(String.format(
                        Locale.ROOT,
                        "\r  [%s%s] %,d/%,d %s, %,.0f/s ",
                        "█".repeat(filled),
                        "·".repeat(WIDTH - filled),
                        done,
                        total,
                        what,
                        perSecond(now)));
        terminal.err().flush();
    }

    /** Wipes the bar. */
    public synchronized void close() {
        if (terminal.interactive()) {
            terminal.err().print("\r" + " ".repeat(WIDTH + 50) + "\r");
            terminal.err().flush();
        }
    }

    /** How many were done per second so far. */
    public synchronized double perSecond() {
        return perSecond(System.nanoTime());
    }

    private double perSecond(long now) {
        return done * 1e9 / Math.max(now - started, 1);
    }
}
