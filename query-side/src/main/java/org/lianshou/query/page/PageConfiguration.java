package org.lianshou.query.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The pages' words, and how a reader's language is known. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /** A missing word is an error, never its key on somebody's screen. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("org.lianshou.query.words");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** A browser's own language is not asked: an official's computer may speak any, the county speaks Chinese. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lianshou-language");
        resolver.setDefaultLocale(Language.CHINESE.locale());
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }
}
