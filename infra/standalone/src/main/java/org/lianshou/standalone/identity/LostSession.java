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

/**
 * A form whose session has ended meanwhile is led back to itself, by way of the sign-in; what was typed the browser still
 * has. Nothing of it was carried out.
 */
final class LostSession implements AccessDeniedHandler {
    private static final Set<String> ONLY_POSTED = Set.of("/look", "/sign-out");

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            String form = request.getRequestURI();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ONLY_POSTED.contains(form) ? "/" : form);
        } else {
            others.handle(request, response, denied);
        }
    }
}
