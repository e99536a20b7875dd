package org.lianshou.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks as somebody. What the process's security chain would settle is not asked for here. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvcTester mvc;

    public Http(WebApplicationContext context) {
        this.mvc = MockMvcTester.from(context);
    }

    public MvcTestResult get(@Nullable String person, String path, Object... values) {
        signIn(person);
        return mvc.perform(MockMvcRequestBuilders.get(path, values).accept(MediaType.APPLICATION_JSON));
    }

    public MvcTestResult page(@Nullable String person, String path, Object... values) {
        signIn(person);
        return mvc.perform(MockMvcRequestBuilders.get(path, values).accept(MediaType.TEXT_HTML));
    }

    public MvcTestResult page(@Nullable String person, URI path) {
        signIn(person);
        return mvc.perform(MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML));
    }

    /** As it comes after something was done, of which it is to say something. */
    public MvcTestResult pageAfter(String person, String path, String name, Object said) {
        signIn(person);
        return mvc.perform(
                MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML).flashAttr(name, said));
    }

    /** A form that the public sends from some address: names and values in turn. */
    public MvcTestResult post(String path, String from, String... fields) {
        signIn(null);
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(path)
                .accept(MediaType.TEXT_HTML)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                });
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }

    /** Sends a form. */
    public MvcTestResult post(@Nullable String person, String path, Map<String, String> typed) {
        signIn(person);
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(path).accept(MediaType.TEXT_HTML);
        typed.forEach(request::param);
        return mvc.perform(request);
    }

    /** As {@link #page(String, String, Object...)}, by somebody who switched to English. */
    public MvcTestResult english(@Nullable String person, String path) {
        signIn(person);
        return mvc.perform(MockMvcRequestBuilders.get(path)
                .accept(MediaType.TEXT_HTML)
                .cookie(new Cookie("lianshou-language", "en")));
    }

    /** The body of an answer that must be 200. */
    public JsonNode json(@Nullable String person, String path, Object... values) {
        MvcTestResult result = get(person, path, values);
        assertThat(result.getResponse().getStatus()).as(body(result)).isEqualTo(200);
        return JSON.readTree(body(result));
    }

    public static JsonNode problem(MvcTestResult result) {
        assertThat(result.getResponse().getContentType()).startsWith("application/problem+json");
        return JSON.readTree(body(result));
    }

    public static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static void signIn(@Nullable String person) {
        SecurityContextHolder.clearContext();
        if (person != null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_USER"));
        }
    }
}
