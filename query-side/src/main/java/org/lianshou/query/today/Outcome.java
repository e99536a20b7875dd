package org.lianshou.query.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.page.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What became of a draft, as its phone is told.
 *
 * @param state {@code sent}, {@code refused}, or {@code waiting} where it is to be sent again under the same key
 * @param words why it was refused, in the reader's language
 * @param fields what is wrong with which
 * @param version of the issue, for what the phone has still to send of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outcome(
        String state,
        int status,
        @Nullable String code,
        @Nullable String words,
        @Nullable Map<String, String> fields,
        @Nullable String reference,
        @Nullable String issue,
        @Nullable Long number,
        @Nullable Long version,
        @Nullable String token) {

    private static final int OK = 200;
    private static final int REFUSED = 422;
    private static final int LATER = 503;

    static Outcome sent(Reply reply) {
        return new Outcome(
                "sent",
                OK,
                null,
                null,
                null,
                null,
                reply.body().path("issue").asString(""),
                reply.body().path("number").asLong(),
                reply.body().path("version").asLong(),
                reply.token());
    }

    static Outcome handedIn(Reply reply) {
        String reference = reply.body().path("reference").asString("");
        return new Outcome("sent", OK, null, null, null, reference, null, null, null, null);
    }

    static Outcome of(Refused refused, Wrong wrong) {
        return refused.isForNow() ? waiting() : refused(refused.code(), refused.sentence(), wrong);
    }

    static Outcome incomplete(Wrong wrong) {
        return refused("incomplete", Language.current().either("还有没填好的", "Something is not filled in"), wrong);
    }

    static Outcome waiting() {
        return new Outcome("waiting", LATER, null, null, null, null, null, null, null, null);
    }

    private static Outcome refused(String code, String words, Wrong wrong) {
        return new Outcome("refused", REFUSED, code, words, wrong.all(), null, null, null, null, null);
    }

    ResponseEntity<Outcome> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(this);
    }
}
