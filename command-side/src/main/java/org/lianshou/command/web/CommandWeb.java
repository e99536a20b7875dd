package org.lianshou.command.web;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lianshou.command.order.Rulebook;
import org.lianshou.http.CallerArgument;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** Lets a controller method ask for its {@link Request}, and the API description say what that is made of. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CommandWeb {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Request.class);
    }

    @Bean
    WebMvcConfigurer commandRequests(CallerArgument caller, Rulebook rulebook, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArgument(caller, rulebook, clock));
            }
        };
    }

    /** Before Spring's own, each of which would be asked first whether it is theirs to write. */
    @Bean
    SmartInitializingSingleton answersFirst(
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter, JsonMapper json) {
        return () -> {
            List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
            handlers.add(new AnswerWriter(json));
            handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
            adapter.setReturnValueHandlers(handlers);
        };
    }

    @Bean
    OperationCustomizer headersOfCommands() {
        return (operation, method) -> {
            if (!takesARequest(method)) {
                return operation;
            }
            if (!method.hasMethodAnnotation(Beginning.class)) {
                operation.addParametersItem(header(
                        RequestArgument.SEEN,
                        true,
                        "The version you saw, as in the ETag: \"3\"; * for any (RFC 9110)"));
            }
            operation.addParametersItem(header(RequestArgument.KEY, false, "Makes a repeat harmless; kept 30 days"));
            return operation.addParametersItem(
                    header(RequestArgument.OCCURRED_AT, false, "When it happened, UTC instant; now where not given"));
        };
    }

    private static boolean takesARequest(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(Request.class::equals);
    }

    private static HeaderParameter header(String name, boolean required, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(required).description(description).schema(new StringSchema());
        return header;
    }
}
