package org.lianshou.command.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshou.area.AreaDuty.Held;
import org.lianshou.area.AreaTree;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.directory.Area;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;

class FirstImportTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    private CountyNode node;

    @BeforeEach
    void open() {
        node = new CountyNode(folder);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_log_without_a_county_gets_the_one_that_is_written_down() {
        node.firstImport();

        AreaTree tree = node.tree();
        assertThat(tree.takenOver()).isEqualTo(CountyNode.WRITTEN.directory().version());
        assertThat(tree.areas()).hasSize(CountyNode.WRITTEN.directory().areas().size());
        assertThat(tree.units()).hasSize(CountyNode.WRITTEN.directory().units().size());
        for (Area area : CountyNode.WRITTEN.directory().areas()) {
            assertThat(tree.path(area.id(), NEW_YEAR))
                    .isEqualTo(CountyNode.WRITTEN.directory().path(area.id()).areas());
        }
        assertThat(node.duty(new AreaId("330521001200")).posts())
                .containsExactly(new Held(Post.GRID_HEAD, new PersonId("grid-head"), Term.from(NEW_YEAR)));
        assertThat(node.duty(new AreaId("330521001200-1")).posts()).hasSize(3);
    }

    @Test
    void it_says_of_itself_that_the_days_are_not_known() {
        node.firstImport();

        String first = new String(
                node.log.stream(node.tree().stream()).getFirst().payload(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(first)
                .contains("\"person\":\"system\"", "\"capacity\":\"system\"", "\"inferred\":true")
                .contains("\"occurredAt\":\"2025-12-31T16:00:00Z\"", "\"from\":\"2026-01-01\"");
    }

    @Test
    void a_second_start_changes_nothing() {
        node.firstImport();
        List<String> before = log();

        node.firstImport();

        assertThat(log()).isEqualTo(before);
    }

    /** One order for the tree, five for the duties, one to say that it is done. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 6})
    void cut_short_it_goes_on_where_it_was(int orders) {
        assertThatThrownBy(() -> node.firstImportOf(orders)).isInstanceOf(IllegalStateException.class);
        assertThat(node.tree().takenOver()).isNull();

        node.firstImport();

        assertThat(node.tree().areas())
                .hasSize(CountyNode.WRITTEN.directory().areas().size());
        assertThat(node.tree().takenOver()).isNotNull();
        assertThat(log()).hasSameSizeAs(log().stream().distinct().toList()).hasSize(230 + 225 + posts() + 1);
    }

    private static int posts() {
        return (int) CountyNode.WRITTEN.directory().people().stream()
                .flatMap(person -> person.grants().stream())
                .filter(grant -> Post.of(grant.role()).isPresent())
                .count();
    }

    private List<String> log() {
        return node.log.after(0, 10_000).stream()
                .map(RecordedEvent::payload)
                .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.toList());
    }
}
