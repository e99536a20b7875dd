package org.lianshou.query.desk;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call that was taken.
 *
 * @param done the commands that followed the report
 * @param refused the command that was not recorded; absent where all were
 * @param why it was not, in the reader's language
 * @param token the page waits for what was written last
 */
record Taken(
        String issue,
        long number,
        List<String> done,
        @Nullable String refused,
        @Nullable String why,
        @Nullable String token)
        implements Serializable {

    Taken also(String command, @Nullable String newToken) {
        List<String> all = Stream.concat(done.stream(), Stream.of(command)).toList();
        return new Taken(issue, number, all, null, null, newToken);
    }

    Taken butNot(String command, String sentence) {
        return new Taken(issue, number, done, command, sentence, token);
    }
}
