package org.lianshou.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800000000, 13800000000",
        "138 0000-0000, 13800000000",
        "+86 138 0000 0000, 13800000000",
        "0086-138-0000-0000, 13800000000",
        "0572-8000199, 05728000199",
        "+86 572 8000199, 05728000199",
        "+86 0572 8000199, 05728000199",
        "8000199, 8000199",
        "8613800, 8613800",
        "+852 2345 6789, 85223456789",
        "12345, 12345"
    })
    void is_found_however_it_is_written(String written, String normalized) {
        assertThat(PhoneNumber.normalized(written)).isEqualTo(normalized);
    }
}
