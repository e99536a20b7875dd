package org.lianshou.redaction;

/** Why a piece of text is not told, the most telling first, and what is written in its place. */
public enum RedactionRule {
    /** Unless they agree. */
    REPORTER_NAME("【姓名】"),
    REPORTER_ADDRESS("【住址】"),
    /** 公民身份号码: 18 characters whose last checks the others (GB 11643), or the 15 digits of before. */
    IDENTITY_NUMBER("【证件号码】"),
    /** A mobile or a line with its area code; service numbers such as 12345 are nobody's. */
    PHONE("【电话】"),
    E_MAIL("【邮箱】"),
    /** Sixteen to nineteen digits whose last checks the others (ISO/IEC 7812). */
    BANK_CARD("【银行卡号】"),
    VEHICLE_PLATE("【车牌】"),
    /** Somebody's door: a flat in a building, or a house in a villagers' group. */
    HOME("【住址】");

    private final String instead;

    RedactionRule(String instead) {
        this.instead = instead;
    }

    /** What stands in the place of what is taken out. */
    public String instead() {
        return instead;
    }
}
