package org.lianshou.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianshou.access.Rule;
import org.lianshou.http.Problem;
import org.lianshou.http.TableAuthorization;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** What those hear who are stopped at the API's door: a problem with a code, like everywhere else. */
final class ProblemDoor {
    private final TableAuthorization table;
    private final JsonMapper json;

    ProblemDoor(TableAuthorization table, JsonMapper json) {
        this.table = table;
        this.json = json;
    }

    void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "not-signed-in",
                        "Send a valid bearer token in the Authorization header."));
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) throws IOException {
        write(response, table.rule(request).map(ProblemDoor::notPermitted).orElseGet(() -> unknown(request)));
    }

    private static Problem notPermitted(Rule rule) {
        return Problem.of(HttpStatus.FORBIDDEN, "not-permitted", "None of your roles may use " + rule.route())
                .with("whoMay", rule.roles());
    }

    private static Problem unknown(HttpServletRequest request) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-path",
                "There is nothing at " + request.getMethod() + " " + request.getRequestURI());
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.body().getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem.body());
    }
}
