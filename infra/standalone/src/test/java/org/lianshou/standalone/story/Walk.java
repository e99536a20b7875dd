package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** Somebody who follows every link there is, a few of each sort, and looks at whatever comes. */
final class Walk {
    private static final int OF_A_SORT = 2;

    private final Browser browser;
    private final String who;
    private final List<PathPattern> routes;
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Map<String, Document> pages = new LinkedHashMap<>();
    private final Set<String> failed = new TreeSet<>();

    /** @param routes the most specific first */
    Walk(Browser browser, String who, List<PathPattern> routes) {
        this.browser = browser;
        this.who = who;
        this.routes = routes;
    }

    Walk from(String... doors) throws Exception {
        Deque<String> waiting = new ArrayDeque<>(List.of(doors));
        Set<String> known = new TreeSet<>(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (wanted(path)) {
                look(path)
                        .ifPresent(page -> page.select("a[href], [data-drawer], main img[src]")
                                .forEach(link -> {
                                    for (String href :
                                            List.of(link.attr("href"), link.attr("data-drawer"), link.attr("src"))) {
                                        String next = local(path, href);
                                        if (!next.isEmpty() && known.add(next)) {
                                            waiting.add(next);
                                        }
                                    }
                                }));
            }
        }
        return this;
    }

    /** The patterns of the addresses that were looked at. */
    Set<String> routes() {
        return seen.keySet();
    }

    Map<String, Document> pages() {
        return pages;
    }

    Set<String> failed() {
        return failed;
    }

    Browser browser() {
        return browser;
    }

    /** Looks at one page as at any other; empty where it is none, or not for this person. */
    Optional<Document> look(String path) throws Exception {
        HttpResponse<byte[]> answer = browser.fetch(path);
        String from = who + " " + path;
        if (answer.statusCode() >= 500) {
            failed.add(answer.statusCode() + " " + from + " "
                    + new String(answer.body(), UTF_8).replaceAll("(?s).*<main", "<main"));
        }
        if (answer.statusCode() >= 400) {
            return Optional.empty();
        }
        route(path).ifPresent(route -> seen.merge(route, 1, Integer::sum));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try {
            return checked(path, from, type, answer.body());
        } catch (AssertionError notInert) {
            failed.add(String.valueOf(notInert.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Document> checked(String path, String from, String type, byte[] body) {
        if (type.startsWith("text/html")) {
            Document page = Inert.html(from, new String(body, UTF_8));
            pages.put(path, page);
            return Optional.of(page);
        }
        if (type.startsWith("text/csv")) {
            Inert.csv(from, body);
        } else if (type.contains("spreadsheetml")) {
            Inert.xlsx(from, body);
        } else if (type.startsWith("application/pdf")) {
            Inert.pdf(from, body);
        } else {
            assertThat(type)
                    .as(from)
                    .matches("application/(json|zip|octet-stream).*|image/.*|text/(plain|javascript).*");
        }
        return Optional.empty();
    }

    Optional<String> route(String path) {
        PathContainer at = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return routes.stream()
                .filter(route -> route.matches(at))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private boolean wanted(String path) {
        return route(path)
                .filter(route -> seen.getOrDefault(route, 0) < OF_A_SORT)
                .isPresent();
    }

    private static String local(String from, String href) {
        if (href.isEmpty() || href.startsWith("#") || href.startsWith("tel:")) {
            return "";
        }
        URI to = URI.create("http://here" + from.replaceAll("\\?.*", "")).resolve(href.replaceAll("#.*", ""));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }
}
