package org.lianshou.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Stage;
import org.springframework.util.CollectionUtils;

class ParamsTest {

    @Test
    void what_a_form_leaves_empty_is_absent() {
        Params params = params("text", "");

        assertThat(params.text("text")).isNull();
        assertThat(params.cursor()).isEqualTo(Long.MAX_VALUE);
        assertThat(params.limit()).isEqualTo(50);
    }

    @Test
    void a_misspelt_parameter_is_refused() {
        assertThatThrownBy(() -> params("sttage", "closed"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("stage");
    }

    @Test
    void a_choice_is_written_in_kebab_case() {
        assertThat(params("stage", "in-progress").choice("stage", Stage.class)).isEqualTo(Stage.IN_PROGRESS);
        assertThatThrownBy(() -> params("stage", "IN_PROGRESS").choice("stage", Stage.class))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_cursor_is_read_back_and_a_forged_one_refused() {
        assertThat(params("cursor", Cursor.after(42)).cursor()).isEqualTo(42);
        assertThatThrownBy(() -> params("cursor", "NDI").cursor()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> params("cursor", "*").cursor()).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_limit_is_bounded() {
        assertThatThrownBy(() -> params("limit", "0").limit()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> params("limit", "1e9").limit()).isInstanceOf(InvalidInput.class);
    }

    private static Params params(String name, String value) {
        return new Params(
                CollectionUtils.toMultiValueMap(Map.of(name, List.of(value))), "text", "stage", "cursor", "limit");
    }
}
