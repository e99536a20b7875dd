package org.lianshou.query.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The two files that a list can be taken away as. */
public enum SheetFormat {
    /** RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        void write(Sheet sheet, OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            line(sheet.columns(), writer);
            sheet.rows().each(row -> line(row, writer));
            writer.flush();
        }
    },

    /** ISO/IEC 29500, every cell as text. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(Sheet sheet, OutputStream out) throws IOException {
            Workbook book = new Workbook(out, "Lianshou", "1.0");
            Worksheet page = book.newWorksheet(sheet.name());
            row(sheet.columns(), 0, page);
            page.range(0, 0, 0, sheet.columns().size() - 1).style().bold().set();
            page.freezePane(0, 1);
            AtomicInteger at = new AtomicInteger();
            sheet.rows().each(row -> {
                row(row, at.incrementAndGet(), page);
                if (at.get() % FLUSHED_AFTER == 0) {
                    flush(page);
                }
            });
            book.finish();
        }
    };

    private static final int FLUSHED_AFTER = 500;
    /** What a cell of a spreadsheet holds at most. */
    private static final int LONGEST_CELL = 32_767;

    private final String ending;
    private final String mediaType;

    SheetFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    static SheetFormat ofPath(String path) {
        return path.endsWith("." + XLSX.ending) ? XLSX : CSV;
    }

    abstract void write(Sheet sheet, OutputStream out) throws IOException;

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    private static void line(List<String> cells, Writer writer) {
        try {
            writer.write(cells.stream().map(SheetFormat::quoted).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        String plain = Cell.plain(text);
        return plain.matches("[^\",\r\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }

    private static void row(List<String> cells, int at, Worksheet page) {
        for (int column = 0; column < cells.size(); column++) {
            String text = Cell.plain(cells.get(column));
            page.value(at, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }

    private static void flush(Worksheet page) {
        try {
            page.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
