package org.lianshou.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches the language and the size of type, for this browser. */
@Controller
class LookPage {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final LocaleResolver locales;

    LookPage(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/look")
    String change(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String large,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            Language chosen = language.equals(Language.ENGLISH.tag()) ? Language.ENGLISH : Language.CHINESE;
            locales.setLocale(request, response, chosen.locale());
        }
        if (large != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, size(large.equals("on")).toString());
        }
        return "redirect:" + Within.here(back);
    }

    private static ResponseCookie size(boolean large) {
        return ResponseCookie.from(Look.LARGE, large ? "on" : "off")
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(A_YEAR)
                .build();
    }
}
