package org.lianshou.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.http.CallerArgument;
import org.lianshou.issue.InvalidInput;
import org.lianshou.policy.Policy;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Request} from the headers, and refuses what can't be meant. */
final class RequestArgument implements HandlerMethodArgumentResolver {
    static final String KEY = "Idempotency-Key";
    static final String SEEN = "If-Match";
    static final String OCCURRED_AT = "Lianshou-Occurred-At";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    /** What was never written about is at version -1. */
    private static final Pattern ETAG = Pattern.compile("\"?(-1|[0-9]{1,9})\"?");

    /** Clocks differ; more than this is a mistake. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final CallerArgument caller;
    private final Rulebook rulebook;
    private final Clock clock;

    RequestArgument(CallerArgument caller, Rulebook rulebook, Clock clock) {
        this.caller = caller;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Request.class);
    }

    @Override
    public Request resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        String path = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class))
                .getRequestURI();
        String at = web.getHeader(OCCURRED_AT);
        return new Request(
                caller.caller(), path, key(web.getHeader(KEY)), seen(web.getHeader(SEEN)), occurredAt(at), at);
    }

    private static @Nullable String key(@Nullable String given) {
        if (given != null && !VISIBLE.matcher(given).matches()) {
            throw new InvalidInput(KEY, "idempotency-key", "must be 1 to 255 visible ASCII characters");
        }
        return given;
    }

    private static SeenVersion seen(@Nullable String given) {
        if (given == null) {
            return new SeenVersion.Missing();
        }
        if (given.strip().equals("*")) {
            return new SeenVersion.Any();
        }
        Matcher version = ETAG.matcher(given.strip());
        if (!version.matches()) {
            throw new InvalidInput(SEEN, "version", "must be the ETag that you were given, such as \"3\"");
        }
        return new SeenVersion.Exactly(Long.parseLong(version.group(1)));
    }

    private Instant occurredAt(@Nullable String given) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (given == null) {
            return now;
        }
        Instant at = parse(given);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new InvalidInput(OCCURRED_AT, "in-the-future", "lies more than five minutes ahead");
        }
        Policy policy = rulebook.policies().at(now);
        if (rulebook.calendar().isOver(at, policy.lateEntry(), policy, now)) {
            throw new InvalidInput(OCCURRED_AT, "too-long-ago", "lies further back than " + policy.lateEntry());
        }
        return at;
    }

    private static Instant parse(String given) {
        try {
            return Instant.parse(given);
        } catch (DateTimeException e) {
            throw new InvalidInput(OCCURRED_AT, "instant", "must be an instant such as 2026-05-03T01:30:00Z");
        }
    }
}
