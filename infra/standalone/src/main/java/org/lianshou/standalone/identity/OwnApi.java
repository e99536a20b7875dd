package org.lianshou.standalone.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.PersonId;
import org.lianshou.query.door.Api;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** The API of this very process, asked over the loopback like any other, with tokens that live for some minutes. */
class OwnApi implements Api {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Token(String text, Instant until) {}

    private final JwtEncoder encoder;
    private final Clock clock;
    private final Map<PersonId, Token> tokens = new ConcurrentHashMap<>();
    private volatile @Nullable URI address;

    OwnApi(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        address = URI.create("http://127.0.0.1:" + event.getWebServer().getPort());
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(address);
    }

    @Override
    public String token(Person person) {
        Instant now = clock.instant();
        return tokens.compute(
                        person.id(),
                        (id, kept) -> kept != null && now.isBefore(kept.until()) ? kept : made(person, now))
                .text();
    }

    private Token made(Person person, Instant now) {
        return new Token(Tokens.of(person, encoder, now, LIFE), now.plus(KEPT));
    }
}
