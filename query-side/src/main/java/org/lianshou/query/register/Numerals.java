package org.lianshou.query.register;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers of houses and the like, in which two places of one name differ: 3号楼 and 三号楼 are one, 5号楼 is another. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern COUNTED =
            Pattern.compile("([0-9]+|[〇一二三四五六七八九十]{1,3})(号楼|号门|栋|幢|单元|号|组|队|区|期|巷|弄|楼|路(?=公交|车))");

    private Numerals() {}

    /** Whether both number the same sort of thing and never alike. */
    static boolean differ(String one, String other) {
        Map<String, Set<String>> theirs = of(other);
        return of(one).entrySet().stream()
                .anyMatch(sort -> theirs.containsKey(sort.getKey())
                        && theirs.get(sort.getKey()).stream().noneMatch(sort.getValue()::contains));
    }

    /** By what is counted. */
    private static Map<String, Set<String>> of(String text) {
        return COUNTED.matcher(text)
                .results()
                .collect(Collectors.groupingBy(
                        Numerals::counted,
                        Collectors.mapping(Numerals::number, Collectors.toCollection(TreeSet::new))));
    }

    private static String counted(MatchResult found) {
        return switch (found.group(2)) {
            case "栋", "幢" -> "号楼";
            default -> found.group(2);
        };
    }

    private static String number(MatchResult found) {
        String written = found.group(1);
        if (Character.isDigit(written.charAt(0))) {
            return written.replaceFirst("^0+(?=.)", "");
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return digits(written);
        }
        String tens = ten == 0 ? "1" : digits(written.substring(0, ten));
        String ones = ten == written.length() - 1 ? "0" : digits(written.substring(ten + 1));
        return tens + ones;
    }

    private static String digits(String written) {
        return written.chars().mapToObj(c -> String.valueOf(DIGITS.indexOf(c))).collect(Collectors.joining());
    }
}
