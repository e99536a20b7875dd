package org.lianshou.query.web;

import org.lianshou.wire.LianshouJson;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers of ours are written in the house's JSON, whatever mapper the process has for the rest. */
@Configuration
class HouseJson implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new OfOurAnswers());
    }

    private static final class OfOurAnswers extends JacksonJsonHttpMessageConverter {

        OfOurAnswers() {
            super(LianshouJson.mapper());
            setSupportedMediaTypes(java.util.List.of(MediaType.APPLICATION_JSON));
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type.getName().startsWith("org.lianshou.query.");
        }
    }
}
