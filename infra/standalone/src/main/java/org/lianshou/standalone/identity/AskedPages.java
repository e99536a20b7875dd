package org.lianshou.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The page that somebody asked for before they signed in, to lead them there afterwards: a page that they went to, and nothing that a
 * page fetched by itself. Its address stays as it was, since pages refuse parameters that they do not know.
 */
final class AskedPages extends HttpSessionRequestCache {

    @SuppressWarnings("NullAway") // none is said by null, which its annotations leave out
    AskedPages() {
        setMatchingRequestParameterName(null);
        setRequestMatcher(AskedPages::isGoneTo);
    }

    private static boolean isGoneTo(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        String mode = request.getHeader("Sec-Fetch-Mode"); // absent from older browsers (W3C, Fetch Metadata)
        return request.getMethod().equals("GET")
                && (accepted == null || accepted.contains("text/html"))
                && (mode == null || mode.equals("navigate"))
                && request.getHeader("X-Requested-With") == null;
    }
}
