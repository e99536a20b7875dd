package org.lianshou.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshou.wire.LianshouJson;

/** Where figures go: one JSON object a line. What is only for whoever waits goes beside it. */
final class Lines {

    private final PrintStream out;

    private Lines(PrintStream out) {
        this.out = out;
    }

    /** From now on nothing else can write to standard out: libraries that try write to standard error. */
    static Lines onStandardOut() {
        System.setOut(System.err);
        return new Lines(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    void progress(String text) {
        System.err.println(text);
    }

    /** @param keysAndValues in the order in which they shall stand */
    void print(Object... keysAndValues) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            line.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        out.println(LianshouJson.mapper().writeValueAsString(line));
    }

    /** No more digits than the measurement carries. */
    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
