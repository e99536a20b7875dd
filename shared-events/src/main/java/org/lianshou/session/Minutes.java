package org.lianshou.session;

import java.util.List;
import java.util.stream.Stream;

/**
 * The newest draft of the minutes.
 *
 * @param signed the members who approve of this very draft
 */
public record Minutes(int draft, String text, List<MemberId> signed) {
    Minutes signedBy(MemberId member) {
        return new Minutes(
                draft, text, Stream.concat(signed.stream(), Stream.of(member)).toList());
    }
}
