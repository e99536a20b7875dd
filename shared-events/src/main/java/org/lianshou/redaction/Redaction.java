package org.lianshou.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in a text what the rules would take out, and takes it out. */
public final class Redaction {
    private static final String GAP = "[ -]*";
    private static final String ALONE = "(?<![0-9])";
    private static final String DONE = "(?![0-9])";

    private record Shape(RedactionRule rule, Pattern pattern, Predicate<String> holds) {
        Shape(RedactionRule rule, String pattern) {
            this(rule, pattern, found -> true);
        }

        Shape(RedactionRule rule, String pattern, Predicate<String> holds) {
            this(rule, Pattern.compile(pattern), holds);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    RedactionRule.IDENTITY_NUMBER,
                    ALONE + "[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx]" + DONE,
                    Checks::isIdentityNumber),
            new Shape(
                    RedactionRule.IDENTITY_NUMBER,
                    ALONE + "[1-9][0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}" + DONE),
            new Shape(RedactionRule.BANK_CARD, ALONE + "[3-69](?:" + GAP + "[0-9]){15,18}" + DONE, Checks::isBankCard),
            new Shape(
                    RedactionRule.PHONE,
                    "(?<![0-9])(?:\\+?86" + GAP + ")?1" + GAP + "[3-9](?:" + GAP + "[0-9]){9}" + DONE),
            new Shape(
                    RedactionRule.PHONE, ALONE + "\\(?0[0-9]{2,3}\\)?" + GAP + "[2-8](?:" + GAP + "[0-9]){6,7}" + DONE),
            new Shape(RedactionRule.E_MAIL, "[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"),
            new Shape(
                    RedactionRule.VEHICLE_PLATE,
                    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ -]?[A-HJ-NP-Za-hj-np-z][ ·.-]?"
                            + "[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳](?![A-Za-z0-9])"),
            new Shape(RedactionRule.HOME, "[0-9]{1,4} ?(?:号楼|栋|幢) ?(?:[0-9]{1,2} ?单元 ?)?[0-9]{2,4} ?[室号户]?" + DONE),
            new Shape(RedactionRule.HOME, "[0-9]{1,2} ?单元 ?[0-9]{2,4} ?[室号户]?" + DONE),
            new Shape(RedactionRule.HOME, "[一二三四五六七八九十0-9]{1,3} ?[组队] ?[0-9]{1,4} ?[号户](?![楼栋幢线])"));

    private Redaction() {}

    /** What the rules would take out, in order and none within another. */
    public static List<Found> of(String text, Collection<Secret> secrets) {
        PlainText plain = new PlainText(text);
        List<Found> found = new ArrayList<>();
        secrets.forEach(secret -> said(secret, plain, found));
        SHAPES.forEach(shape -> shaped(shape, plain, found));
        found.sort(Comparator.comparingInt(Found::from)
                .thenComparing(Comparator.comparingInt(Found::to).reversed())
                .thenComparing(Found::rule));
        List<Found> apart = new ArrayList<>();
        for (Found one : found) {
            if (apart.isEmpty() || one.from() >= apart.getLast().to()) {
                apart.add(one);
            }
        }
        return List.copyOf(apart);
    }

    /** The text with each of these replaced. @param found in order, as {@link #of} tells them */
    public static String apply(String text, List<Found> found) {
        StringBuilder redacted = new StringBuilder();
        int at = 0;
        for (Found one : found) {
            redacted.append(text, at, one.from()).append(one.rule().instead());
            at = one.to();
        }
        return redacted.append(text, at, text.length()).toString();
    }

    /** However it is spaced; a name of one character would be found in every text. */
    private static void said(Secret secret, PlainText plain, List<Found> found) {
        String known = new PlainText(secret.text()).text().replaceAll("[ -]", "");
        if (known.codePointCount(0, known.length()) > 1) {
            String spaced = known.codePoints()
                    .mapToObj(Character::toString)
                    .map(Pattern::quote)
                    .collect(Collectors.joining(GAP));
            Pattern pattern = Pattern.compile(spaced, Pattern.CASE_INSENSITIVE);
            shaped(new Shape(secret.rule(), pattern, any -> true), plain, found);
        }
    }

    private static void shaped(Shape shape, PlainText plain, List<Found> found) {
        Matcher matcher = shape.pattern().matcher(plain.text());
        while (matcher.find()) {
            if (shape.holds().test(matcher.group())) {
                found.add(new Found(shape.rule(), plain.from(matcher.start()), plain.to(matcher.end())));
            }
        }
    }
}
