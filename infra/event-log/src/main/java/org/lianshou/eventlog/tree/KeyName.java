package org.lianshou.eventlog.tree;

import java.util.regex.Pattern;

/** The form of a key's name (C2SP signed-note): some text without a space or a plus in it. */
final class KeyName {

    private static final Pattern FORM = Pattern.compile("[^\\p{Z}\\p{Cntrl}\\s+]+");

    private KeyName() {}

    static String check(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new MalformedNote("A key's name is text without a space or a plus: " + name);
        }
        return name;
    }
}
