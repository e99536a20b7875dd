package org.lianshou.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Bounds the bodies that are not multipart (those have Spring's own bound), announced in advance or not. */
final class BodyLimit extends OncePerRequestFilter {
    private final long usual;
    private final List<LargerBody> larger;
    private final JsonMapper json;

    BodyLimit(long usual, List<LargerBody> larger, JsonMapper json) {
        this.usual = usual;
        this.larger = List.copyOf(larger);
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        String type = request.getContentType();
        boolean multipart = type != null && type.startsWith("multipart/");
        if (!multipart && request.getContentLengthLong() > limit) {
            refuse(limit, response);
            return;
        }
        chain.doFilter(multipart ? request : new Bounded(request, limit), response);
    }

    private long limit(HttpServletRequest request) {
        return larger.stream()
                .filter(route -> route.method().equals(request.getMethod()))
                .filter(route -> route.path().equals(request.getRequestURI()))
                .mapToLong(LargerBody::limit)
                .findFirst()
                .orElse(usual);
    }

    private void refuse(long limit, HttpServletResponse response) throws IOException {
        response.setStatus(413);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(), new BodyTooLarge(limit).problem().body());
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long limit;

        Bounded(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), limit);
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        BoundedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws BodyTooLarge {
            read += n;
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
