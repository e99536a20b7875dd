package org.lianshou.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a body when it is whole, with its length, instead of in chunks: one packet instead of two, and one that breaks
 * off can be told from one that has ended.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

    WholeJson(JsonMapper json) {
        super(json);
    }

    @Override
    protected void writeInternal(
            Object object, ResolvableType type, HttpOutputMessage output, @Nullable Map<String, Object> hints)
            throws IOException {
        Whole whole = new Whole(output.getHeaders());
        super.writeInternal(object, type, whole, hints);
        output.getHeaders().setContentLength(whole.body.size());
        whole.body.writeTo(output.getBody());
    }

    private record Whole(HttpHeaders headers, ByteArrayOutputStream body) implements HttpOutputMessage {
        Whole(HttpHeaders headers) {
            this(headers, new ByteArrayOutputStream(512));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
