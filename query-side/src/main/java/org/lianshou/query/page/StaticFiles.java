package org.lianshou.query.page;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * What is sent as it lies: our own files, and those of libraries from their jars. Only under these paths, since each link
 * on a page that might lead to a file is looked for in every jar. Pages name each file with the hash of what is in it, so
 * that a browser fetches it once.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String OURS = "/assets/**";
    private static final String DRAWING = "/_static/**";
    private static final String LIBRARIES = "/webjars/**";

    private final ObjectProvider<ResourceUrlProvider> names;

    StaticFiles(ObjectProvider<ResourceUrlProvider> names) {
        this.names = names;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, OURS, "classpath:/static/assets/");
        serve(registry, DRAWING, "classpath:/META-INF/resources/_static/");
        serve(registry, LIBRARIES, "classpath:/META-INF/resources/webjars/", new LiteWebJarsResourceResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeptFiles(names)).addPathPatterns(OURS, DRAWING, LIBRARIES);
    }

    /** Within the filters of security, which answer for a link before those around them are asked. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> namesOfFiles() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    private static void serve(
            ResourceHandlerRegistry registry, String path, String location, ResourceResolver... more) {
        var chain = registry.addResourceHandler(path)
                .addResourceLocations(location)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        List.of(more).forEach(chain::addResolver);
    }
}
