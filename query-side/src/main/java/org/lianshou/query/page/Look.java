package org.lianshou.query.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How the page is to look for this reader.
 *
 * @param large whether in large type (长辈模式)
 * @param here the page's own address with its query, to come back to after a switch
 */
public record Look(Language language, boolean large, String here) {

    static final String LARGE = "lianshou-large";

    static Look of(HttpServletRequest request) {
        String query = request.getQueryString();
        String here =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        return new Look(Language.current(), cookies(request).anyMatch(Look::isLarge), here);
    }

    public boolean chinese() {
        return language.isChinese();
    }

    private static boolean isLarge(Cookie cookie) {
        return cookie.getName().equals(LARGE) && cookie.getValue().equals("on");
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }
}
