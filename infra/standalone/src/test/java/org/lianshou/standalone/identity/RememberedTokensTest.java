package org.lianshou.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

class RememberedTokensTest {
    private static final Instant NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));

    private final RSAKey key = key();
    private final AtomicInteger verified = new AtomicInteger();
    private Instant now = NOON;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final RememberedTokens tokens = new RememberedTokens(decoder(), clock);

    @Test
    void aTokenIsVerifiedOnce() {
        String token = token("operator");

        assertThat(tokens.decode(token).getSubject()).isEqualTo("operator");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("operator");

        assertThat(verified).hasValue(1);
    }

    @Test
    void anExpiredOneIsRefusedAlthoughItWasGoodBefore() {
        String token = token("operator");
        tokens.decode(token);

        now = NOON.plus(Duration.ofHours(2));

        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void anAlteredOneIsNotTakenForTheOneItWas() {
        String token = token("operator");
        tokens.decode(token);
        String altered = token.substring(0, token.length() - 8) + "AAAAAAAA";

        assertThatThrownBy(() -> tokens.decode(altered)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aRefusedOneIsRefusedAgain() {
        String forged = token("operator").replaceFirst("\\.[^.]+$", ".AAAA");

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
    }

    private JwtDecoder decoder() {
        try {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
            JwtTimestampValidator times = new JwtTimestampValidator();
            times.setClock(clock);
            decoder.setJwtValidator(times);
            return token -> {
                verified.incrementAndGet();
                return decoder.decode(token);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(String person) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(person)
                .issuedAt(NOON)
                .expiresAt(NOON.plus(Duration.ofHours(1)))
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
