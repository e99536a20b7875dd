package org.lianshou.query.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a command's answer carries in {@code Lianshou-Token}: up to where its writer wants to see. */
public record WriteToken(UUID logId, int epoch, long position, UUID stream) {

    public static final String HEADER = "Lianshou-Token";

    private static final String UUID_FORM = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern FORM = Pattern.compile(UUID_FORM + "\\.([0-9]{1,9})\\.([0-9]{1,18})\\." + UUID_FORM);

    static WriteToken parse(String text) {
        Matcher token = FORM.matcher(text);
        if (!token.matches()) {
            throw Refusal.badToken("waitFor must be the " + HEADER + " of a command's answer, unaltered.");
        }
        return new WriteToken(
                UUID.fromString(token.group(1)),
                Integer.parseInt(token.group(2)),
                Long.parseLong(token.group(3)),
                UUID.fromString(token.group(4)));
    }

    @Override
    public String toString() {
        return logId + "." + epoch + "." + position + "." + stream;
    }
}
