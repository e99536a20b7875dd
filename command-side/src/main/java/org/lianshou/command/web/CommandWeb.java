package org.lianshou.command.web;

import java.time.Clock;
import java.util.List;
import org.lianshou.command.order.Rulebook;
import org.lianshou.http.CallerArgument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller method ask for its {@link Request}. */
@Configuration(proxyBeanMethods = false)
class CommandWeb {
    @Bean
    WebMvcConfigurer commandRequests(CallerArgument caller, Rulebook rulebook, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArgument(caller, rulebook, clock));
            }
        };
    }
}
