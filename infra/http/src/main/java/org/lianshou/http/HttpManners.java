package org.lianshou.http;

import io.swagger.v3.core.converter.ModelConverter;
import java.util.List;
import java.util.UUID;
import org.lianshou.callout.CallOutId;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.response.ResponseId;
import org.lianshou.session.SessionId;
import org.lianshou.supervision.OrderId;
import org.lianshou.wire.LianshouJson;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Puts the manners into a web application. It asks for a {@link Directory}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class HttpManners {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    /** Of a body that is no file, in bytes: ten texts of full length in three-byte characters. */
    static final long BODY_LIMIT = 128 * 1024;

    /** The one mapper of bodies: the vocabulary's, and Spring's own way of writing a problem's members side by side. */
    @Bean
    JsonMapper json() {
        return LianshouJson.mapper()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .addHandler(new AsPublished())
                .build();
    }

    @Bean
    ModelConverter vocabularyInSchemas() {
        return new VocabularyInSchemas();
    }

    @Bean
    CallerArgument callerArgument(Directory directory) {
        return new CallerArgument(directory);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(JsonMapper json, ObjectProvider<LargerBody> larger) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(
                new BodyLimit(BODY_LIMIT, larger.stream().toList(), json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    @Bean
    ServerHttpMessageConvertersCustomizer wholeJson(JsonMapper json) {
        return converters -> converters.withJsonConverter(new WholeJson(json));
    }

    @Bean
    WebMvcRegistrations fewerMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new FewerMappings();
            }
        };
    }

    @Bean
    WebMvcConfigurer vocabularyInPathsAndParameters(CallerArgument caller) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(caller);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, IssueId.class, HttpManners::issue);
                registry.addConverter(String.class, SessionId.class, HttpManners::session);
                registry.addConverter(String.class, CallOutId.class, HttpManners::callOut);
                registry.addConverter(String.class, ResponseId.class, HttpManners::response);
                registry.addConverter(String.class, OrderId.class, HttpManners::order);
                registry.addConverter(String.class, AreaId.class, AreaId::new);
                registry.addConverter(String.class, UnitId.class, UnitId::new);
                registry.addConverter(String.class, CategoryId.class, CategoryId::new);
                registry.addConverterFactory(new KebabEnums());
            }
        };
    }

    private static IssueId issue(String text) {
        try {
            return new IssueId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("id", "uuid", "must be the issue's UUID");
        }
    }

    private static SessionId session(String text) {
        try {
            return new SessionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("id", "uuid", "must be the session's UUID");
        }
    }

    private static CallOutId callOut(String text) {
        try {
            return new CallOutId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("id", "uuid", "must be the call-out's UUID");
        }
    }

    private static ResponseId response(String text) {
        try {
            return new ResponseId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("id", "uuid", "must be the response's UUID");
        }
    }

    private static OrderId order(String text) {
        try {
            return OrderId.of(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("id", "uuid", "must be the order's UUID");
        }
    }
}
