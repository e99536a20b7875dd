package org.lianshou.standalone.identity;

import java.time.Duration;
import java.time.Instant;
import org.lianshou.directory.Person;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Bearer tokens of this process (RFC 7519): they say who, and until when. */
final class Tokens {
    private Tokens() {}

    static String of(Person person, JwtEncoder encoder, Instant now, Duration life) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(Identity.ISSUER)
                .subject(person.id().value())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
