package org.lianshou.query.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends the {@link Sheet} that a method answers with as the file that the path's ending names. */
@Configuration(proxyBeanMethods = false)
class SheetAnswer implements WebMvcConfigurer, HandlerMethodReturnValueHandler {

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == Sheet.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        String path = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getRequestURI();
        send(
                (Sheet) Objects.requireNonNull(answer),
                SheetFormat.ofPath(path),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    private static void send(Sheet sheet, SheetFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(sheet.name() + "." + format.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        format.write(sheet, response.getOutputStream());
    }
}
