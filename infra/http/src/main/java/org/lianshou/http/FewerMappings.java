package org.lianshou.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's mapping of requests to controllers, which tries all patterns with a variable one after the other, spared that
 * for our some fifty commands. Whatever is not clear at once, Spring decides as ever.
 */
final class FewerMappings extends RequestMappingHandlerMapping {

    private record Handled(RequestMappingInfo mapping, HandlerMethod handler) {}

    private Routes<Handled> routes = new Routes<>(List.of());

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        List<Routes.Route<Handled>> found = new ArrayList<>();
        handlers.forEach((mapping, handler) -> found.addAll(routes(new Handled(mapping, handler))));
        routes = new Routes<>(found);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Handled only = null;
        RequestMappingInfo matched = null;
        for (Routes.Route<Handled> route : routes.candidates(request.getMethod(), path)) {
            RequestMappingInfo match = getMatchingMapping(route.target().mapping(), request);
            if (match != null && only != null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (match != null) {
                only = route.target();
                matched = match;
            }
        }
        if (only == null || matched == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(matched, path, request);
        return only.handler();
    }

    private static List<Routes.Route<Handled>> routes(Handled handled) {
        PathPatternsRequestCondition paths = handled.mapping().getPathPatternsCondition();
        if (paths == null) {
            return List.of();
        }
        return methods(handled.mapping()).stream()
                .flatMap(method -> paths.getPatterns().stream()
                        .map(pattern -> new Routes.Route<>(method.name(), pattern, handled)))
                .toList();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
        return named.isEmpty() ? Set.copyOf(Arrays.asList(RequestMethod.values())) : named;
    }
}
