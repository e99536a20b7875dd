package org.lianshou.issue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notice of the outcome, from draft to board.
 *
 * @param board the area whose board it hangs on; absent before posting
 */
public record Notice(
        String title,
        String text,
        PersonId author,
        @Nullable AreaId board,
        @Nullable Instant postedAt,
        @Nullable Instant until,
        @Nullable Instant objectionsUntil,
        List<Objection> objections) {

    /**
     * One objection.
     *
     * @param upheld absent until it is answered
     * @param raisedAt absent only in what was kept before it was noted
     */
    public record Objection(
            int number,
            PersonId by,
            @Nullable Boolean upheld,
            @Nullable Instant raisedAt) {
        public boolean isOpen() {
            return upheld == null;
        }
    }

    public boolean hasOpenObjection() {
        return objections.stream().anyMatch(Objection::isOpen);
    }

    Notice posted(AreaId area, Instant at, Instant end, Instant lastObjection) {
        return new Notice(title, text, author, area, at, end, lastObjection, objections);
    }

    Notice objected(Objection objection) {
        return with(Stream.concat(objections.stream(), Stream.of(objection)).toList());
    }

    Notice answered(int number, boolean upheld) {
        return with(objections.stream()
                .map(o -> o.number() == number ? new Objection(number, o.by(), upheld, o.raisedAt()) : o)
                .toList());
    }

    private Notice with(List<Objection> changed) {
        return new Notice(title, text, author, board, postedAt, until, objectionsUntil, changed);
    }
}
