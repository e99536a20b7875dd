package org.lianshou.query.page;

/** Addresses that a form may send its reader on to: those of this site alone. */
public final class Within {

    private Within() {}

    /** The address, where it is a path of ours; otherwise the front page (OWASP: unvalidated redirects). */
    public static String here(String given) {
        boolean plain = given.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\' && c != '{' && c != '}');
        return plain && given.startsWith("/") && !given.startsWith("//") ? given : "/";
    }
}
