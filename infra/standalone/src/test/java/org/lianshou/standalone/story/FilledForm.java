package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A form of a page, filled in by somebody who means ill. */
final class FilledForm {
    private static final String BOUNDARY = "between-the-parts";
    private static final Set<String> NOT_TYPED =
            Set.of("hidden", "submit", "button", "checkbox", "radio", "file", "password");

    /** @param typed whether it was written rather than chosen */
    record Entry(String name, String value, boolean typed) {}

    private final Element form;
    private final List<Entry> entries = new ArrayList<>();

    /** @param more at the end of all that is written */
    FilledForm(Element form, String more) {
        this.form = form;
        Set<String> chosen = new HashSet<>();
        int count = 0;
        for (Element field : form.select("input[name], textarea[name], select[name], button[name]")) {
            String name = field.attr("name");
            String type = field.tagName().equals("input") ? field.attr("type") : field.tagName();
            if (type.equals("textarea")) {
                entries.add(new Entry(name, Hostile.words(count++) + more, true));
            } else if (type.equals("select")) {
                field.select("option[value]").stream()
                        .filter(option -> !option.attr("value").isEmpty())
                        .findFirst()
                        .ifPresent(option -> entries.add(new Entry(name, option.attr("value"), false)));
            } else if (type.equals("radio") || type.equals("checkbox")) {
                if (chosen.add(name)) {
                    entries.add(new Entry(name, field.attr("value"), false));
                }
            } else if (type.equals("hidden")) {
                entries.add(new Entry(name, field.attr("value"), false));
            } else if (type.equals("button")) {
                if (field.attr("name").equals("outcome") && chosen.add(name)) {
                    entries.add(new Entry(name, field.attr("value"), false));
                }
            } else if (!NOT_TYPED.contains(type)) {
                entries.add(new Entry(name, Hostile.line(count++) + more, true));
            }
        }
    }

    String action() {
        return form.attr("action");
    }

    List<Entry> typed() {
        return entries.stream().filter(Entry::typed).toList();
    }

    boolean inParts() {
        return form.attr("enctype").equals("multipart/form-data");
    }

    String type() {
        return inParts() ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
    }

    byte[] body() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (inParts()) {
            entries.forEach(one -> out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                            + one.name() + "\"\r\n\r\n" + one.value() + "\r\n")
                    .getBytes(UTF_8)));
            out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        } else {
            List<String> pairs = entries.stream()
                    .map(one -> URLEncoder.encode(one.name(), UTF_8) + "=" + URLEncoder.encode(one.value(), UTF_8))
                    .toList();
            out.writeBytes(String.join("&", pairs).getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
