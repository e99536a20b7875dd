package org.lianshou.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.embedded.DataFolder;
import org.lianshou.embedded.EmbeddedDatabase;

class DemoMonthTest {
    private static final String UNFINISHED = "demo-month-unfinished";

    @TempDir
    private Path folder;

    @Test
    void one_that_was_cut_short_is_taken_away_and_told_again() throws SQLException, IOException {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            DemoMonth month = new DemoMonth(data.path(), database);

            assertThatThrownBy(() -> month.play(cutShortAfter(0.1))).hasMessage("cut short");
            long further = position(database);
            assertThat(folder.resolve(UNFINISHED)).exists();

            assertThatThrownBy(() -> month.play(cutShortAfter(0.02))).hasMessage("cut short");
            assertThat(folder.resolve(UNFINISHED)).exists();
            assertThat(position(database)).isPositive().isLessThan(further);
        }
    }

    private static DoubleConsumer cutShortAfter(double part) {
        return done -> {
            if (done > part) {
                throw new IllegalStateException("cut short");
            }
        };
    }

    private static long position(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position from log.head")) {
            row.next();
            return row.getLong(1);
        }
    }
}
