package org.lianshou.benchmark;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A caller over HTTP who takes one issue after the other through its life. */
final class HttpLife implements Callers.Caller {

    private final Api api;
    private final Duration pause;
    private @Nullable String issue;
    private long version;
    private int step;

    /** @param pause after each change */
    HttpLife(Api api, Duration pause) {
        this.api = api;
        this.pause = pause;
    }

    @Override
    public void change() throws Api.Unanswered, InterruptedException {
        next();
        if (!pause.isZero()) {
            Thread.sleep(pause);
        }
    }

    /** From a source that is quick; nobody has to be kept from guessing it. */
    private static String key() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    Api.Answer next() throws Api.Unanswered, InterruptedException {
        Api.Answer answer = api.give(issue, version, Life.STEPS.get(step), key());
        step = (step + 1) % Life.STEPS.size();
        issue = step == 0 ? null : answer.issue();
        version = answer.version();
        return answer;
    }
}
