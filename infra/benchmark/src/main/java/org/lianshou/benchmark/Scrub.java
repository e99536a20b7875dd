package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.lianshou.embedded.DatabaseAccess;

/** What docs/erasure.md says to do so that the last traces go from the database's files, to the letter. */
final class Scrub {

    private static final Pattern STATEMENT = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private Scrub() {}

    static void run(DatabaseAccess superuser) throws IOException, SQLException {
        String text = Files.readString(Checkout.root().resolve("docs/erasure.md"));
        List<String> statements =
                STATEMENT.matcher(text).results().map(block -> block.group(1)).toList();
        if (statements.isEmpty()) {
            throw new IllegalStateException("docs/erasure.md does not say how to scrub");
        }
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
