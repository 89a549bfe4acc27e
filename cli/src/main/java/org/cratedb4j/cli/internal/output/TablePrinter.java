package org.cratedb4j.cli.internal.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Columns side by side. The widths come from the first {@value #SAMPLE} rows, so that a result of any length is printed
 * in constant memory; a later, wider value pushes its line out rather than being cut.
 */
final class TablePrinter implements ResultPrinter {
    private static final int SAMPLE = 500;
    private static final int WIDEST = 60;

    @Override
    public long print(Rows rows, PrintWriter out) {
        List<String> names = Columns.names(rows);
        Iterator<Row> all = rows.iterator();
        List<List<Cell>> sample = new ArrayList<>();
        while (sample.size() < SAMPLE && all.hasNext()) {
            sample.add(cells(all.next()));
        }
        int[] widths = widths(names, sample);
        String rule = rule(widths);
        out.println(rule);
        out.println(line(names.stream().map(name -> new Cell(name, false)).toList(), widths));
        out.println(rule);
        sample.forEach(cells -> out.println(line(cells, widths)));
        long count = sample.size();
        for (; all.hasNext(); count++) {
            out.println(line(cells(all.next()), widths));
        }
        out.println(rule);
        return count;
    }

    private static int[] widths(List<String> names, List<List<Cell>> sample) {
        int[] widths = new int[names.size()];
        for (int i = 0; i < widths.length; i++) {
            int widest = width(names.get(i));
            for (List<Cell> cells : sample) {
                widest = Math.max(widest, Math.min(WIDEST, width(cells.get(i).text())));
            }
            widths[i] = widest;
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder("+");
        for (int width : widths) {
            rule.append("-".repeat(width + 2)).append('+');
        }
        return rule.toString();
    }

    private static String line(List<Cell> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            String padding = " ".repeat(Math.max(0, widths[i] - width(cell.text())));
            line.append(' ')
                    .append(cell.right() ? padding + cell.text() : cell.text() + padding)
                    .append(" |");
        }
        return line.toString();
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            @Nullable Object value = row.getObject(i);
            String text = CellText.of(value).replace("\r", "\\r").replace("\n", "\\n");
            cells.add(new Cell(text, value instanceof Number));
        }
        return cells;
    }

    /** A text, and whether it stands to the right. */
    private record Cell(String text, boolean right) {}
}
