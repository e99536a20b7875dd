package org.lianshou.session;

import java.util.regex.Pattern;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Scalar;

/** A member of a roster: the roster's area and the member's number in it, such as {@code 330521001200:3}. */
public record MemberId(String value) implements Scalar {
    private static final Pattern FORM = Pattern.compile(".+:[1-9][0-9]{0,5}");

    public MemberId {
        Given.code("member", value);
        Given.check(
                "member", FORM.matcher(value).matches(), "member", "must be a roster's area and a number, as 330521:3");
    }

    public static MemberId of(AreaId roster, int number) {
        return new MemberId(roster + ":" + number);
    }

    public AreaId roster() {
        return new AreaId(value.substring(0, value.lastIndexOf(':')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf(':') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
