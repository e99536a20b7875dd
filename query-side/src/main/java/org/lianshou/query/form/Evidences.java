package org.lianshou.query.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Of a whole form, under the form's key: sent again it names the same attachments, so that it is the same command.
     *
     * @return what was filled in, with the references of all that was handed in by now, for the form to be shown again
     */
    public Filled handIn(Form form, Body body, Wrong wrong, Person person, Attempt attempt) throws IOException {
        Filled filled = attempt.filled();
        for (Field field : form.fields()) {
            if (field.type() == Field.Type.FILES) {
                List<String> references = new ArrayList<>(references(field, filled));
                references.addAll(handedIn(field, wrong, person, attempt));
                filled = filled.with(field.reference(), references);
                body.evidence(field.name(), pieces(references));
            }
        }
        return filled;
    }

    /**
     * Hands in one file of a form that comes in parts: first its files, then what names them.
     *
     * @param key under which the same file is the same attachment; empty for none
     */
    public Reply handIn(MultipartFile file, Person person, String key) throws IOException {
        return door.upload(person, false, file.getBytes(), called(file), key);
    }

    /** What was handed in before: the references stand under the field's name and {@code .reference}. */
    public static void name(Form form, Body body, Filled filled) {
        form.fields().stream()
                .filter(field -> field.type() == Field.Type.FILES)
                .forEach(field -> body.evidence(field.name(), pieces(references(field, filled))));
    }

    private static List<String> references(Field field, Filled filled) {
        return filled.all(field.reference()).stream()
                .filter(reference -> reference.startsWith(Evidence.ATTACHMENT))
                .distinct()
                .toList();
    }

    private List<String> handedIn(Field field, Wrong wrong, Person person, Attempt attempt) throws IOException {
        List<String> references = new ArrayList<>();
        if (attempt.request() instanceof MultipartHttpServletRequest parts) {
            for (MultipartFile file : parts.getFiles(field.name())) {
                if (!file.isEmpty()) {
                    String key = attempt.key() + "." + field.name() + "." + references.size();
                    reference(field, file, key, wrong, person).ifPresent(references::add);
                }
            }
        }
        return references;
    }

    private Optional<String> reference(Field field, MultipartFile file, String key, Wrong wrong, Person person)
            throws IOException {
        try {
            Reply reply = handIn(file, person, key);
            if (reply.isDone()) {
                return Optional.of(reply.body().get("reference").asString());
            }
            wrong.put(field.name(), name(file) + "：" + sentence(reply));
        } catch (DoorClosed closed) {
            wrong.put(
                    field.name(),
                    name(file) + Language.current().either("：没有传上去，请再试一次", ": it was not handed in, please try again"));
        }
        return Optional.empty();
    }

    private static List<ObjectNode> pieces(List<String> references) {
        return references.stream()
                .map(reference -> JsonNodeFactory.instance.objectNode().put("reference", reference))
                .toList();
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
