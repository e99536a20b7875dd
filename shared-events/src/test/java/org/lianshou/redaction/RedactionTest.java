package org.lianshou.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers and people are made up. */
class RedactionTest {
    private static final List<Secret> NOBODY = List.of();

    @ParameterizedTest
    @CsvSource({
        "PHONE, 请拨 13800000000 联系, 请拨 【电话】 联系",
        "PHONE, 电话１３８００００００００。, 电话【电话】。",
        "PHONE, 电话138 0000 0000。, 电话【电话】。",
        "PHONE, 电话 +86-138-0000-0000 王, 电话 【电话】 王",
        "PHONE, 电话١٣٨٠٠٠٠٠٠٠٠。, 电话【电话】。",
        "PHONE, 村委会 0572-8000101, 村委会 【电话】",
        "IDENTITY_NUMBER, 身份证11010519491231002X。, 身份证【证件号码】。",
        "IDENTITY_NUMBER, 身份证１１０１０５ １９４９１２３１ ００２Ｘ。, 身份证【证件号码】。",
        "IDENTITY_NUMBER, 旧证 110105491231002 号, 旧证 【证件号码】 号",
        "E_MAIL, 邮箱 li.si＠example.com 收, 邮箱 【邮箱】 收",
        "BANK_CARD, 卡号 6222 0212 3456 7890 128 转, 卡号 【银行卡号】 转",
        "VEHICLE_PLATE, 浙E·12345 停在路口, 【车牌】 停在路口",
        "VEHICLE_PLATE, 浙ED12345 停在路口, 【车牌】 停在路口",
        "HOME, 住在3号楼2单元501室, 住在【住址】",
        "HOME, 南塘村三组12号门前, 南塘村【住址】门前"
    })
    void whatTellsOfAPersonIsTakenOut(RedactionRule rule, String text, String redacted) {
        List<Found> found = Redaction.of(text, NOBODY);
        assertThat(found).extracting(Found::rule).containsExactly(rule);
        assertThat(Redaction.apply(text, found)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "热线 12345，火警 119，三盏路灯半个月不亮",
                "2026 年 11 月 21 日 08:30 完成，共 1200 米，花费 320000 元",
                "编号 110105194912310021 的工单",
                "第 3 号路灯，5 号公路 12 公里处",
                "订单 6222021234567890123 已付",
                "🛠️ 已到场👨‍👩‍👧，修好了",
                "",
                "المصباح لا يعمل"
            })
    void whatTellsOfNobodyStays(String text) {
        assertThat(Redaction.of(text, NOBODY)).isEmpty();
    }

    /** Marks of direction, joiners and emoji stand between and around, and the way back is exact. */
    @Test
    void whatCannotBeSeenHidesNothing() {
        String text = "📞👨‍👩‍👧\u202b138\u200d0000\u200f0000\u202c🛠️";
        List<Found> found = Redaction.of(text, NOBODY);
        assertThat(Redaction.apply(text, found)).isEqualTo("📞👨‍👩‍👧\u202b【电话】\u202c🛠️");
        String script = "\ud835\udfcf\ud835\udfd1\ud835\udfd6００００００００ 王"; // mathematical digits
        assertThat(Redaction.apply(script, Redaction.of(script, NOBODY))).isEqualTo("【电话】 王");
    }

    @Test
    void whatTheReporterSaidOfThemselvesIsTakenOutHoweverItIsWritten() {
        List<Secret> secrets = List.of(
                new Secret(RedactionRule.REPORTER_NAME, "沈桂芳"),
                new Secret(RedactionRule.PHONE, "8000101"),
                new Secret(RedactionRule.REPORTER_ADDRESS, "柳村 大槐树下"));
        String text = "沈桂芳（沈 桂 芳）住柳村大槐树下，电话８０００１０１，沈家人都知道";
        List<Found> found = Redaction.of(text, secrets);
        assertThat(Redaction.apply(text, found)).isEqualTo("【姓名】（【姓名】）住【住址】，电话【电话】，沈家人都知道");
        assertThat(Redaction.of("王村", List.of(new Secret(RedactionRule.REPORTER_NAME, "王"))))
                .as("a name of one character would be found everywhere")
                .isEmpty();
        assertThat(secrets.toString()).doesNotContain("沈桂芳");
    }

    @Test
    void whatIsTakenOutIsTakenOutOnce() {
        String text = "13800000000、13900000000";
        assertThat(Redaction.of(text, List.of(new Secret(RedactionRule.PHONE, "13800000000"))))
                .containsExactly(new Found(RedactionRule.PHONE, 0, 11), new Found(RedactionRule.PHONE, 12, 23));
        String redacted = Redaction.apply(text, Redaction.of(text, NOBODY));
        assertThat(Redaction.of(redacted, NOBODY)).isEmpty();
    }
}
