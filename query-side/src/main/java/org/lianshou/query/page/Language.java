package org.lianshou.query.page;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The two languages of the pages. Chinese comes first; English is for whoever switches to it. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    ENGLISH(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** That of the request being answered. */
    public static Language current() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    public Locale locale() {
        return locale;
    }

    /** As pages and cookies name it (RFC 5646). */
    public String tag() {
        return tag;
    }

    public boolean isChinese() {
        return this == CHINESE;
    }

    /** What is made while this is the language spoken, whichever the request's is. */
    public <T> T speaking(Supplier<T> said) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return said.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** What one language says, or the other. */
    public String either(String chinese, String english) {
        return isChinese() ? chinese : english;
    }
}
