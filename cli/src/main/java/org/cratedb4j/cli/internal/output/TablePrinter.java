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
        List<Cells> sample = new ArrayList<>();
        while (sample.size() < SAMPLE && all.hasNext()) {
            sample.add(Cells.of(all.next()));
        }
        int[] widths = widths(names, sample);
        String rule = rule(widths);
        out.println(rule);
        out.println(line(new Cells(names, new boolean[names.size()]), widths));
        out.println(rule);
        sample.forEach(cells -> out.println(line(cells, widths)));
        long count = sample.size();
        for (; all.hasNext(); count++) {
            out.println(line(Cells.of(all.next()), widths));
        }
        out.println(rule);
        return count;
    }

    private static int[] widths(List<String> names, List<Cells> sample) {
        int[] widths = new int[names.size()];
        for (int i = 0; i < widths.length; i++) {
            int widest = width(names.get(i));
            for (Cells cells : sample) {
                widest = Math.max(widest, Math.min(WIDEST, width(cells.texts().get(i))));
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

    private static String line(Cells cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String text = cells.texts().get(i);
            String padding = " ".repeat(Math.max(0, widths[i] - width(text)));
            line.append(' ')
                    .append(cells.right()[i] ? padding + text : text + padding)
                    .append(" |");
        }
        return line.toString();
    }

    /** One line's texts and which of them stand to the right. */
    private record Cells(List<String> texts, boolean[] right) {
        static Cells of(Row row) {
            List<String> texts = new ArrayList<>(row.size());
            boolean[] right = new boolean[row.size()];
            for (int i = 0; i < row.size(); i++) {
                @Nullable Object value = row.getObject(i);
                texts.add(CellText.of(value).replace("\r", "\\r").replace("\n", "\\n"));
                right[i] = value instanceof Number;
            }
            return new Cells(texts, right);
        }
    }
}
