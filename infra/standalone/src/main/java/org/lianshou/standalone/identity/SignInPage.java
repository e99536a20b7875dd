package org.lianshou.standalone.identity;

import java.util.Comparator;
import java.util.List;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the demo people sign in; it offers their names, and the password is on the console. */
@Controller
class SignInPage extends HtmlPage {
    private final List<Person> people;

    SignInPage(Directory directory, Frame frame) {
        super(frame);
        this.people = directory.people().stream()
                .filter(person -> !person.grants().isEmpty())
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("people", people);
        return "sign-in";
    }
}
