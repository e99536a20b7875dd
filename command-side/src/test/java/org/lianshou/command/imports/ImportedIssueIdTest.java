package org.lianshou.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportedIssueIdTest {

    /** As another implementation of RFC 9562 computes it. */
    @Test
    void theSameRecordAlwaysHasTheSameId() {
        assertThat(ImportedIssueId.of("nyc311", "61276295")).hasToString("0f8c3704-cb12-51cb-b373-5aa9ff562f57");
        assertThat(ImportedIssueId.of("nyc311", "61276295").value().version()).isEqualTo(5);
        assertThat(ImportedIssueId.of("nyc311", "61276295").value().variant()).isEqualTo(2);
    }
}
