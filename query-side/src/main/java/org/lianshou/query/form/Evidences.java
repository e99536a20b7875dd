package org.lianshou.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.issue.Evidence;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.DoorClosed;
import org.lianshou.query.door.Reply;
import org.lianshou.query.page.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hands in the files of a form, so that its command can name them. What is handed in and never named is swept away. */
@Component
public class Evidences {

    private final Door door;

    Evidences(Door door) {
        this.door = door;
    }

    public void handIn(Form form, Body body, Wrong wrong, Person person, HttpServletRequest request)
            throws IOException {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            return;
        }
        for (Field field : form.fields()) {
            if (field.type() == Field.Type.FILES) {
                body.evidence(field.name(), evidence(field, parts.getFiles(field.name()), wrong, person));
            }
        }
    }

    /** Hands in one file of a form that comes in parts: first its files, then what names them. */
    public Reply handIn(MultipartFile file, Person person) throws IOException {
        return door.upload(person, false, file.getBytes(), called(file));
    }

    /** What was handed in before: the references stand under the field's name and {@code .reference}. */
    public static void name(Form form, Body body, Filled filled) {
        form.fields().stream().filter(field -> field.type() == Field.Type.FILES).forEach(field -> {
            List<ObjectNode> evidence = filled.all(field.name() + ".reference").stream()
                    .filter(reference -> reference.startsWith(Evidence.ATTACHMENT))
                    .map(Evidences::piece)
                    .toList();
            body.evidence(field.name(), evidence);
        });
    }

    private List<ObjectNode> evidence(Field field, List<MultipartFile> files, Wrong wrong, Person person)
            throws IOException {
        List<ObjectNode> evidence = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                handedIn(field, file, wrong, person, evidence);
            }
        }
        return evidence;
    }

    private void handedIn(Field field, MultipartFile file, Wrong wrong, Person person, List<ObjectNode> evidence)
            throws IOException {
        try {
            Reply reply = handIn(file, person);
            if (reply.isDone()) {
                evidence.add(piece(reply.body().get("reference").asString()));
            } else {
                wrong.put(field.name(), name(file) + "：" + sentence(reply));
            }
        } catch (DoorClosed closed) {
            wrong.put(
                    field.name(),
                    name(file) + Language.current().either("：没有传上去，请再试一次", ": it was not handed in, please try again"));
        }
    }

    private static ObjectNode piece(String reference) {
        return JsonNodeFactory.instance.objectNode().put("reference", reference);
    }

    /** By what the browser calls it, which goes by the ending of its name; a header holds nothing odder than that. */
    private static String called(MultipartFile file) {
        String type = file.getContentType();
        return type != null && type.matches("[a-z]+/[A-Za-z0-9.+-]+") ? type : "application/octet-stream";
    }

    private static String sentence(Reply reply) {
        Refused refused = new Refused();
        refused.take(reply);
        return refused.sentence();
    }

    /** Bounded, since it is whatever a browser says. */
    private static String name(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename());
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
