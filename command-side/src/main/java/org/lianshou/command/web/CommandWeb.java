package org.lianshou.command.web;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.lianshou.command.order.Rulebook;
import org.lianshou.http.CallerArgument;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller method ask for its {@link Request}, and the API description say what that is made of. */
@Configuration(proxyBeanMethods = false)
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

    @Bean
    OperationCustomizer headersOfCommands() {
        return (operation, method) -> {
            if (!takesARequest(method)) {
                return operation;
            }
            if (!method.getBeanType().equals(ReportApi.class)) {
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
