package org.lianshou.query.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import org.lianshou.issue.InvalidInput;

/** A place in a list, newest first, that stays right when newer entries come. Opaque, so that it can change its mind. */
final class Cursor {

    private static final String FORM = "1:";

    private Cursor() {}

    static String after(long key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((FORM + key).getBytes(US_ASCII));
    }

    /** @throws InvalidInput for one that is not ours */
    static long read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            if (text.startsWith(FORM)) {
                return Long.parseLong(text.substring(FORM.length()));
            }
        } catch (IllegalArgumentException e) {
            // as any other text that is no cursor
        }
        throw new InvalidInput("cursor", "cursor", "must be the next of an earlier answer, unaltered");
    }
}
