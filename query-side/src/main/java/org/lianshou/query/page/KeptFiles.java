package org.lianshou.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * How long a browser keeps a file (RFC 9111, 5.2.2): for good (RFC 8246) under the name that has the hash of what is in it now,
 * and else only to ask whether it has changed, a name that nothing lies under among them.
 */
final class KeptFiles implements HandlerInterceptor {

    private static final Pattern NAMED = Pattern.compile("(.+)-[0-9a-f]{32}(\\.[a-z]+)");
    private static final String FOR_GOOD = "max-age=31536000, public, immutable";
    private static final String ASK_FIRST = "no-cache";

    private final ObjectProvider<ResourceUrlProvider> names;

    KeptFiles(ObjectProvider<ResourceUrlProvider> names) {
        this.names = names;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isNamed = isNamed(
                request.getRequestURI().substring(request.getContextPath().length()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, isNamed ? FOR_GOOD : ASK_FIRST);
        return true;
    }

    private boolean isNamed(String path) {
        Matcher named = NAMED.matcher(path);
        return named.matches() && path.equals(names.getObject().getForLookupPath(named.group(1) + named.group(2)));
    }
}
