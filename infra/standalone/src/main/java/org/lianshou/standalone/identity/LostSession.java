package org.lianshou.standalone.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
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
    private static final Set<String> ONLY_POSTED = Set.of("/look", "/sign-out");

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
        } else if (denied instanceof CsrfException) {
            String form = request.getRequestURI();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ONLY_POSTED.contains(form) ? "/" : form);
        } else {
            others.handle(request, response, denied);
        }
    }
}
