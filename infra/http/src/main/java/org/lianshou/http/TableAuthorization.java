package org.lianshou.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.PersonId;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The first door: does the access table know the route, and does the caller hold any role that it names? Whether the
 * role reaches this very issue is settled where the issue is loaded.
 */
public final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String REPORT = "POST /api/issues/{id}/report";
    private static final Pattern PERSON_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final Directory directory;
    private final Routes<Rule> routes;

    public TableAuthorization(Directory directory) {
        this.directory = directory;
        this.routes = new Routes<>(
                AccessTable.RULES.stream().map(TableAuthorization::route).toList());
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(rule(context.getRequest())
                .map(rule -> rule.open() || holdsARole(authentication.get(), rule))
                .orElse(false));
    }

    /** The row for a request; HEAD is asked as GET. */
    public Optional<Rule> rule(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return routes.candidates(method, request.getRequestURI()).stream()
                .filter(route -> route.pattern().matches(path))
                .findFirst()
                .map(Routes.Route::target);
    }

    private boolean holdsARole(@Nullable Authentication authentication, Rule rule) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return false;
        }
        return person(authentication.getName())
                .filter(person -> new Access(directory, person).mayEver(rule))
                .isPresent();
    }

    private Optional<Person> person(String name) {
        return PERSON_ID.matcher(name).matches() ? directory.person(new PersonId(name)) : Optional.empty();
    }

    /** Reporting alone stands at another path than its row: what begins has no id yet. */
    static Routes.Route<Rule> route(Rule rule) {
        String route = rule.route().equals(REPORT) ? "POST /api/issues" : rule.route();
        int space = route.indexOf(' ');
        PathPattern pattern = PathPatternParser.defaultInstance.parse(route.substring(space + 1));
        return new Routes.Route<>(route.substring(0, space), pattern, rule);
    }
}
