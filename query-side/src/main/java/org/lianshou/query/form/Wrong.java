package org.lianshou.query.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshou.query.page.Language;

/** What is wrong with what was typed, field by field, in the reader's language. */
public final class Wrong {

    private final Map<String, String> fields = new LinkedHashMap<>();

    void required(Field field) {
        required(field.name());
    }

    /** Of a field that no form has. */
    public void required(String name) {
        put(name, Language.current().either("这一项必须填写", "This is required"));
    }

    void choose(Field field) {
        say(field, "请从列表中选择", "Please choose one from the list");
    }

    void number(Field field) {
        say(field, "请填写数字", "Please write a number");
    }

    void day(Field field) {
        say(field, "请填写日期，如 2026-10-01", "Please write a day, such as 2026-10-01");
    }

    void time(String name) {
        put(name, Language.current().either("请填写日期和时间", "Please write a day and a time"));
    }

    void issue(Field field) {
        say(field, "没有这个编号的事项，或您无权查看", "There is no issue of this number, or none for you");
    }

    private void say(Field field, String chinese, String english) {
        put(field.name(), Language.current().either(chinese, english));
    }

    /** What the API says of one. */
    public void put(String name, String sentence) {
        fields.putIfAbsent(name, sentence);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** By the field's name. */
    public Map<String, String> all() {
        return Map.copyOf(fields);
    }

    /** Of a field; empty where nothing is. */
    public String of(String name) {
        return fields.getOrDefault(name, "");
    }
}
