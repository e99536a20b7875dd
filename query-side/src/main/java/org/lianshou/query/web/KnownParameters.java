package org.lianshou.query.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a method the {@link Params} that it says are {@link Known}, and describes them. */
@Configuration(proxyBeanMethods = false)
class KnownParameters {
    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("number", "The number that people call the issue by"),
            Map.entry("area", "An area; all below it are included"),
            Map.entry("kind", "Such as hazard; of occasions, activity-day or home-visit"),
            Map.entry("by", "The id of a person: who held it, or went there"),
            Map.entry("category", "Such as street-lights"),
            Map.entry("step", "Such as resolution"),
            Map.entry("stage", "Such as in-progress"),
            Map.entry("level", "Such as village"),
            Map.entry("unit", "A unit that leads or supports"),
            Map.entry("late", "true: past its deadline and not completed; of call-outs, with a unit late right now"),
            Map.entry("card", "yellow or red: the worst that a running clock has shown"),
            Map.entry(
                    "concern",
                    "extension: more time is asked for; dispute: returned again after a return was decided; raised: to"
                            + " the level it stands on"),
            Map.entry("text", "Words of summary, description or address"),
            Map.entry("parent", "The id of an issue: its parts"),
            Map.entry("gathering", "The id of an issue: those that are gathered under it"),
            Map.entry("occasion", "The id of an activity day or home visit: what was told of on it"),
            Map.entry("position", "The last place in the event log that counts"),
            Map.entry("happened", "What happened later does not count: a UTC instant such as 2026-05-03T01:30:00Z"),
            Map.entry("on", "The day in question, such as 2026-05-03; today unless given"),
            Map.entry("known", "What was recorded later does not count: a UTC instant; of areas, also a day"),
            Map.entry("sequence", "An event's place in its issue, from 0; the report unless given"),
            Map.entry("issue", "The issue's id"),
            Map.entry(
                    "from",
                    "A UTC instant: issues reported or occasions held from then on; of the calendar, the first day"),
            Map.entry(
                    "until",
                    "A UTC instant: issues reported or occasions held before then; of the calendar, the day after the last"),
            Map.entry("head", "The size of the head to prove against; the latest unless given"),
            Map.entry("listed", "true: on the list of those followed most closely (挂牌)"),
            Map.entry("overdue", "true: a reply is owed that was due before"),
            Map.entry("colour", "green, yellow or red: how a village stands today"),
            Map.entry("edition", "Of a bulletin, from 1; the newest unless given"),
            Map.entry("cursor", "Where the last page ended: its next"),
            Map.entry("limit", "How many, at most 200"),
            Map.entry("waitFor", "The Lianshou-Token of your own write: the answer waits for it"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Params.class);
    }

    @Bean
    WebMvcConfigurer paramsInMethods() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Argument());
            }
        };
    }

    @Bean
    OperationCustomizer knownParametersDescribed() {
        return (operation, method) -> {
            Arrays.stream(method.getMethodParameters())
                    .flatMap(parameter -> Stream.of(names(parameter)))
                    .forEach(name -> describe(name, operation));
            return operation;
        };
    }

    private static void describe(String name, Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name(name)
                .schema(new StringSchema())
                .description(Objects.requireNonNull(MEANING.get(name), name)));
    }

    /** Also from an annotation that is itself annotated, for a list that several methods share. */
    private static String[] names(MethodParameter parameter) {
        return MergedAnnotations.from(parameter.getParameterAnnotations())
                .get(Known.class)
                .getValue("value", String[].class)
                .orElseGet(() -> new String[0]);
    }

    private static final class Argument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Params.class);
        }

        @Override
        public Params resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
            request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
            return new Params(given, names(parameter));
        }
    }
}
