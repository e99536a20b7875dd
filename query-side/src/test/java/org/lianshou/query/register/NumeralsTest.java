package org.lianshou.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void one_house_however_it_is_written() {
        assertThat(Numerals.differ("阳光花园3号楼漏水", "阳光花园三号楼")).isFalse();
        assertThat(Numerals.differ("丽景苑15栋", "丽景苑十五号楼")).isFalse();
        assertThat(Numerals.differ("二十单元", "20单元")).isFalse();
    }

    @Test
    void another_house_of_the_same_place() {
        assertThat(Numerals.differ("阳光花园3号楼", "阳光花园5号楼")).isTrue();
        assertThat(Numerals.differ("丽景苑十五号楼", "丽景苑5幢")).isTrue();
    }

    @Test
    void what_is_numbered_in_one_alone_or_otherwise_says_nothing() {
        assertThat(Numerals.differ("阳光花园3号楼", "阳光花园漏水")).isFalse();
        assertThat(Numerals.differ("3号楼", "2单元")).isFalse();
        assertThat(Numerals.differ("3号楼和5号楼都停水", "五号楼停水")).isFalse();
    }
}
