package org.lianshou.standalone.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.util.unit.DataSize;

/**
 * A form whose session has ended meanwhile is led back to itself, by way of the sign-in; what was typed the browser still
 * has. Nothing of it was carried out. A form too large to be read looks the same, and is told so.
 */
final class LostSession implements AccessDeniedHandler {
    /** What is posted from a page that has another address. */
    static final Pattern ONLY_POSTED =
            Pattern.compile("/look|/sign-out|/hotline/callbacks/[^/]*|/audit/comparisons|/drafts/.*");
    /** What a page asks for beside a form that is being filled in: it comes again with the next word. */
    static final Pattern BESIDE = Pattern.compile("/hotline/alike|/activity-day/category|/issues/[^/]*/notice-preview");

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
    private final DataSize largest;

    /** @param largest that a form with its files may be */
    LostSession(DataSize largest) {
        this.largest = largest;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!(denied instanceof CsrfException)) {
            others.handle(request, response, denied);
        } else if (BESIDE.matcher(request.getRequestURI()).matches()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, back(request));
        }
    }

    /** The form's page as it was asked for, with what its address said of it. */
    private static String back(HttpServletRequest request) {
        String form = request.getRequestURI();
        Optional<URI> page = page(request);
        if (ONLY_POSTED.matcher(form).matches()) {
            return page.map(LostSession::whole)
                    .filter(address -> form.startsWith("/hotline") || form.startsWith("/audit"))
                    .orElse("/");
        }
        String query = request.getQueryString();
        return page.filter(at -> form.equals(at.getRawPath()))
                .map(LostSession::whole)
                .orElse(query == null ? form : form + "?" + query);
    }

    /** Where it was sent from; a page of ours, or none. */
    private static Optional<URI> page(HttpServletRequest request) {
        try {
            URI from = new URI(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            boolean ours = request.getServerName().equals(from.getHost()) && port(from) == request.getServerPort();
            String path = from.getRawPath();
            return ours && path != null && path.startsWith("/") && !path.startsWith("//")
                    ? Optional.of(from)
                    : Optional.empty();
        } catch (URISyntaxException nowhere) {
            return Optional.empty();
        }
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    private static String whole(URI address) {
        String query = address.getRawQuery();
        return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
    }
}
