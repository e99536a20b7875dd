package org.lianshou.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.ServletRequestUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a method the {@link Attempt} that a form has sent. */
@Configuration(proxyBeanMethods = false)
class AttemptArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Attempt.class;
    }

    /** @throws ServletRequestBindingException without a key, or with a version that is no number */
    @Override
    public Attempt resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws ServletRequestBindingException {
        HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        sent.getParameterMap().forEach((name, given) -> values.put(name, List.of(given)));
        return new Attempt(
                new Filled(values),
                ServletRequestUtils.getRequiredStringParameter(sent, "key"),
                ServletRequestUtils.getLongParameter(sent, "version"),
                sent);
    }
}
