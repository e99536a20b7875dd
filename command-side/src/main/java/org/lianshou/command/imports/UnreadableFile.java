package org.lianshou.command.imports;

import java.util.List;
import org.lianshou.http.FieldError;

/** A file that can't be taken at all; nothing of it was stored. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> columns;

    UnreadableFile(String code, String sentence) {
        this(code, sentence, List.of());
    }

    /** @param columns those that the sentence is about */
    UnreadableFile(String code, String sentence, List<String> columns) {
        super(sentence, null, false, false); // an answer, not an accident: nobody reads its stack
        this.code = code;
        this.columns = List.copyOf(columns);
    }

    String code() {
        return code;
    }

    List<FieldError> errors() {
        return columns.stream()
                .map(column -> new FieldError(column, code, String.valueOf(getMessage())))
                .toList();
    }
}
