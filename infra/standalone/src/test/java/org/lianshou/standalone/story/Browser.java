package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signed in by the form, as people do, and looks at pages. */
final class Browser implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final Lianshou lianshou;

    private Browser(Lianshou lianshou) {
        this.lianshou = lianshou;
    }

    static Browser signedIn(Lianshou lianshou, String who) throws IOException, InterruptedException {
        Browser browser = stranger(lianshou);
        browser.signIn(who);
        return browser;
    }

    static Browser stranger(Lianshou lianshou) {
        return new Browser(lianshou);
    }

    /** Fills in the sign-in; what comes is the page that it leads to. */
    String signIn(String who) throws IOException, InterruptedException {
        String csrf = page("/sign-in").replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]*)\".*", "$1");
        String password = Files.readString(lianshou.data().resolve("secrets/demo-password"));
        String entry = "username=%s&password=%s&_csrf=%s"
                .formatted(who, URLEncoder.encode(password, UTF_8), URLEncoder.encode(csrf, UTF_8));
        return send(to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(entry)));
    }

    String page(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** Fills in a form of an issue as it stands now, and sends it; what comes is the page that follows. */
    String fill(String issue, String command, Map<String, String> fields) throws IOException, InterruptedException {
        return send(issue, command, page("/issues/" + issue + "/do/" + command), fields);
    }

    /** As {@link #fill}, with the form as it was seen before. */
    String send(String issue, String command, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        return sendTo("/issues/" + issue + "/do/" + command, form, fields);
    }

    /** As {@link #send}, of whatever it is about. */
    String sendTo(String path, String form, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> entries = new TreeMap<>(fields);
        for (String hidden : List.of("_csrf", "key", "version")) {
            entries.put(
                    hidden,
                    form.replaceAll(
                            "(?s).*<form method=\"post\" class=\"command.*?name=\"" + hidden
                                    + "\"[^>]*value=\"([^\"]*)\".*",
                            "$1"));
        }
        String entry = entries.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(entry)));
    }

    /** Sends a form as it stands, with all that it hides. */
    String submit(String form, String path) throws IOException, InterruptedException {
        String own = form.substring(form.indexOf("<form method=\"post\" class=\"command"));
        String entry = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*? value=\"([^\"]*)\"")
                .matcher(own.substring(0, own.indexOf("</form>")))
                .results()
                .map(hidden -> hidden.group(1) + "=" + URLEncoder.encode(hidden.group(2), UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(entry)));
    }

    /** What is there, whatever it is. */
    HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        return client.send(to(path).header("Accept", "text/html,*/*").build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form as it was filled in; what comes is what it leads to. */
    HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return client.send(
                to(path).header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(lianshou.address() + path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }
}
