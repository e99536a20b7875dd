package org.lianshou.query.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.Reply;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Language;
import tools.jackson.databind.JsonNode;

/** Why a command was not carried out, as its form says it. */
public final class Refused {

    private static final String PLACE = "{0}";
    private static final Pattern NUMBER = Pattern.compile("(?<=most )\\d+");

    private @Nullable Reply reply;
    private @Nullable String keyKept;

    public void take(Reply given) {
        reply = given;
    }

    /** Whether it was carried out is not known. Sent again under the same key it is carried out once. */
    public void unanswered(String key) {
        keyKept = key;
    }

    /** The key to send it under again; absent where a new one is taken. */
    public @Nullable String keyKept() {
        return keyKept;
    }

    public boolean isStale() {
        return reply != null && reply.isStale();
    }

    /** Whether it was only tied to others of its sort, often by nobody: that changes nothing of what was meant. */
    boolean isOnlyTied() {
        return isStale()
                && !changes().isEmpty()
                && changes().stream().allMatch(change -> change.type().equals("issue.gathered-into"));
    }

    /** At which it stands now, where somebody came first. */
    public long version() {
        return reply == null ? 0 : reply.body().path("version").asLong();
    }

    /**
     * What somebody else did since the form was shown.
     *
     * @param by absent where that is not for everybody
     */
    public record Change(Instant at, String type, @Nullable PersonId by) {}

    /** The first first; none where nobody came first. */
    public List<Change> changes() {
        return reply == null
                ? List.of()
                : reply.body()
                        .path("changes")
                        .valueStream()
                        .map(Refused::change)
                        .toList();
    }

    private static Change change(JsonNode change) {
        String by = change.path("by").asString("");
        return new Change(
                Instant.parse(change.path("recordedAt").asString()),
                change.path("type").asString(),
                by.isEmpty() ? null : new PersonId(by));
    }

    /** Whether it may be done when it is sent again just so. */
    public boolean isForNow() {
        return reply == null || reply.isForNow();
    }

    /** The stable code, for whoever is asked about it. */
    public String code() {
        return reply == null ? "no-answer" : reply.code();
    }

    /** What to do, in the reader's language where it is known in it. */
    public String sentence() {
        if (reply == null) {
            return Language.current()
                    .either(
                            "系统暂时没有回应，不知道是否已记录。您填写的内容都在，请稍后再点一次提交：不会重复记录。",
                            "No answer came, so it is not known whether it was recorded. What you wrote is still here:"
                                    + " submit it again in a moment, it will not be recorded twice.");
        }
        JsonNode body = reply.body();
        String detail = body.path("detail").asString("");
        return Language.current().either(chinese(body.path("title").asString(""), detail, body), detail);
    }

    /** Bad input names its fields. */
    public void fields(Wrong wrong) {
        if (reply != null) {
            reply.body()
                    .path("errors")
                    .forEach(error -> wrong.put(field(error.path("field").asString("")), sentence(error)));
        }
    }

    /** Where a form asks for it. */
    private static String field(String name) {
        return name.equals(Door.OCCURRED_AT) ? EnteredLater.FIELD : name;
    }

    /** Titles are Chinese where a rule refuses, and otherwise the name of an HTTP status. */
    private String chinese(String title, String detail, JsonNode body) {
        return title.chars().anyMatch(Character::isIdeographic)
                ? title
                : Labels.find("refused", code())
                        .map(words -> words.replace(
                                PLACE, sentence(body.path("errors").path(0))))
                        .orElse(detail);
    }

    /** What one field can't be. */
    private static String sentence(JsonNode error) {
        String english = error.path("message").asString("");
        Optional<String> chinese = Labels.find("wrong", error.path("code").asString(""))
                .map(words -> words.replace(PLACE, number(english)));
        return Language.current().either(chinese.orElse(english), english);
    }

    private static String number(String message) {
        Matcher number = NUMBER.matcher(message);
        return number.find() ? number.group() : "";
    }
}
