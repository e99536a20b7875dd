package org.lianshou.query.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Card;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;
import org.lianshou.query.form.Batch;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.OwnAreas;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class RegisterPage extends HtmlPage {

    private static final int LENGTH = 25;

    private final RegisterQuery register;
    private final Directory directory;
    private final OwnAreas areas;
    private final ReadYourWrite readYourWrite;

    RegisterPage(
            RegisterQuery register, Directory directory, OwnAreas areas, Frame frame, ReadYourWrite readYourWrite) {
        super(frame);
        this.register = register;
        this.directory = directory;
        this.areas = areas;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/issues")
    String issues(@FilterParameters Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        IssueFilter filter = IssueFilter.of(params);
        model.addAttribute("filter", filter);
        Slice<IssueRow> issues = register.page(person, filter, params.cursor(), LENGTH);
        model.addAttribute("issues", issues);
        addPaging(model, params.given(), issues.next());
        model.addAttribute("batch", Batch.of(new Access(directory, person)));
        model.addAttribute("late", register.late(person));
        model.addAttribute("cards", Card.values());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("stages", stages());
        model.addAttribute("areas", areas.of(person));
        return "issues";
    }

    /** The same filter from the start, and beyond this page. */
    private static void addPaging(Model model, Map<String, String> given, @Nullable String next) {
        UriComponentsBuilder first = filtered("/issues", given);
        Map<String, Object> values = new HashMap<>(given);
        for (String ending : List.of("csv", "xlsx")) {
            String sheet = filtered("/issues." + ending, given)
                    .encode()
                    .buildAndExpand(values)
                    .toUriString();
            model.addAttribute(ending, sheet);
        }
        model.addAttribute("isFurther", given.containsKey("cursor"));
        model.addAttribute("first", first.encode().buildAndExpand(values).toUriString());
        if (next != null) {
            values.put("cursor", next);
            UriComponentsBuilder further = first.cloneBuilder().queryParam("cursor", "{cursor}");
            model.addAttribute("next", further.encode().buildAndExpand(values).toUriString());
        }
    }

    private static UriComponentsBuilder filtered(String path, Map<String, String> given) {
        UriComponentsBuilder filtered = UriComponentsBuilder.fromPath(path);
        given.keySet().stream()
                .filter(name -> !name.equals("cursor") && !name.equals("waitFor"))
                .forEach(name -> filtered.queryParam(name, "{" + name + "}"));
        return filtered;
    }

    private static List<Stage> stages() {
        return List.of(Stage.values()).stream()
                .filter(stage -> stage != Stage.NOT_REPORTED)
                .toList();
    }
}
