package org.lianshou.standalone.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies each token once. A signature that held yesterday holds today, so of a token seen before only the time is
 * looked at. Once that is over the decoder is asked again, which gives other clocks a minute's grace.
 */
final class RememberedTokens implements JwtDecoder {
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;

    private final Map<String, Jwt> verified = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > MOST;
        }
    };

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt seen = find(token);
        if (seen != null) {
            return seen;
        }
        Jwt jwt = decoder.decode(token);
        keep(token, jwt);
        return jwt;
    }

    private synchronized @Nullable Jwt find(String token) {
        Jwt jwt = verified.get(token);
        return jwt == null || isOver(jwt) ? null : jwt;
    }

    private synchronized void keep(String token, Jwt jwt) {
        verified.put(token, jwt);
    }

    private boolean isOver(Jwt jwt) {
        Instant expires = jwt.getExpiresAt();
        return expires == null || !expires.isAfter(clock.instant());
    }
}
