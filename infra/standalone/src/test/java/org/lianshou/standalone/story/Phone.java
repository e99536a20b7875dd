package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A phone that sends what it kept, as its script does: by the door, with all that the door hides. */
final class Phone implements AutoCloseable {
    private static final String BOUNDARY = "between-the-parts";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Lianshou lianshou;

    private Phone(Lianshou lianshou) {
        this.lianshou = lianshou;
    }

    /** A file or, without a type, a field. */
    record Part(String name, String type, byte[] content) {
        static Part of(String name, String value) {
            return new Part(name, "", value.getBytes(UTF_8));
        }
    }

    static Phone of(Lianshou lianshou, String who) throws IOException, InterruptedException {
        Phone phone = new Phone(lianshou);
        String password = Files.readString(lianshou.data().resolve("secrets/demo-password"));
        List<String> entries = new ArrayList<>(List.of("username=" + who, "password=" + password));
        HIDDEN.matcher(phone.get("/sign-in").body())
                .results()
                .filter(found -> found.group(1).equals("_csrf"))
                .limit(1)
                .forEach(found -> entries.add("_csrf=" + URLEncoder.encode(found.group(2), UTF_8)));
        phone.send(phone.to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", entries))));
        return phone;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(to(path).GET().build(), BodyHandlers.ofByteArray()).body();
    }

    Lianshou.Answer post(String path, Part... parts) throws IOException, InterruptedException {
        Stream<Part> hidden = HIDDEN.matcher(get("/drafts/door").body())
                .results()
                .map(found -> Part.of(found.group(1), found.group(2)));
        byte[] body = body(Stream.concat(hidden, Stream.of(parts)).toList());
        return new Lianshou.Answer(send(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", path.startsWith("/drafts/") ? "application/json" : "text/html")
                .POST(BodyPublishers.ofByteArray(body))));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(lianshou.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] body(List<Part> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String file = part.type().isEmpty() ? "" : "; filename=\"photo.jpg\"\r\nContent-Type: " + part.type();
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + file;
            body.writeBytes((head + "\r\n\r\n").getBytes(UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }
}
