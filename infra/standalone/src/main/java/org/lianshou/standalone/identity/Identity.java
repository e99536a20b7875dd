package org.lianshou.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.http.TableAuthorization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Two doors, one table: the API by bearer token, the pages by a form and a session. */
@Configuration(proxyBeanMethods = false)
class Identity {
    static final String ISSUER = "urn:lianshou:standalone";

    private static final String BEARER = "Bearer ";

    private static final Pattern ASSIGNED = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private static final String[] API = {
        "/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html", "/actuator/**"
    };

    @Bean
    RSAKey signingKey(@Value("${lianshou.data}") Path data) {
        return SigningKey.in(data.resolve("secrets/token-signing-key.json"));
    }

    @Bean
    JwtDecoder jwtDecoder(RSAKey key, Clock clock) throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return new RememberedTokens(decoder, clock);
    }

    /** As by default, but most values of headers are plain and need no regular expression to be seen through. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        Predicate<String> assigned = ASSIGNED.asMatchPredicate();
        firewall.setAllowedHeaderValues(value -> isPlain(value) || assigned.test(value));
        return firewall;
    }

    /** Each filter of Spring Security would report itself; the requests are counted and timed as a whole. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwtEncoder jwtEncoder(RSAKey key) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
    }

    @Bean
    OwnApi ownApi(JwtEncoder encoder, Clock clock) {
        return new OwnApi(encoder, clock);
    }

    @Bean
    DemoPeople demoPeople(
            Directory directory,
            @Value("${lianshou.data}") Path data,
            JwtEncoder encoder,
            Clock clock,
            JsonMapper json) {
        DemoPeople people = new DemoPeople(directory, data);
        people.writeTokens(encoder, clock, json);
        return people;
    }

    @Bean
    UserDetailsService demoUsers(Directory directory, DemoPeople people) {
        return new InMemoryUserDetailsManager(directory.people().stream()
                .map(person -> User.withUsername(person.id().value())
                        .password("{noop}" + people.password())
                        .authorities("SIGNED_IN")
                        .build())
                .toList());
    }

    @Bean
    TableAuthorization accessTable(Directory directory) {
        return new TableAuthorization(directory);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TableAuthorization table, JsonMapper json) throws Exception {
        ProblemDoor problems = new ProblemDoor(table, json);
        return http.securityMatcher(API)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(table))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(Identity::bearerToken)
                        .jwt(jwt ->
                                jwt.jwtAuthenticationConverter(token -> new JwtAuthenticationToken(token, List.of())))
                        .authenticationEntryPoint(problems::notSignedIn)
                        .accessDeniedHandler(problems::denied))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems::notSignedIn).accessDeniedHandler(problems::denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(logout -> logout.disable())
                .servletApi(servlet -> servlet.disable())
                // A bearer token is never sent by a browser on its own, so no other site can borrow it.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            TableAuthorization table,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/webjars/**", "/_static/**", "/assets/**", "/favicon.ico", "/error")
                        .permitAll()
                        .anyRequest()
                        .access(table))
                .exceptionHandling(e -> e.accessDeniedHandler(new LostSession(largest)))
                .requestCache(cache -> cache.requestCache(new AskedPages()))
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/home"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; form-action 'self'")))
                .build();
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** What follows the word Bearer (RFC 6750, 2.1); whether it is any good the decoder says. Nowhere else is looked. */
    private static @Nullable String bearerToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
