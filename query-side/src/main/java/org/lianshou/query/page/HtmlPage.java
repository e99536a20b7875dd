package org.lianshou.query.page;

import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.PersonId;
import org.lianshou.query.web.Refusal;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What each page of ours has: who is looking, how to show things, and a page for what went wrong. */
public abstract class HtmlPage {

    private final Directory directory;
    private final Show show;

    protected HtmlPage(Directory directory, Show show) {
        this.directory = directory;
        this.show = show;
    }

    /** Absent for the public, which signs in only for more than the notice board. */
    @ModelAttribute("me")
    public @Nullable Person me() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : known(authentication.getName());
    }

    @ModelAttribute("show")
    public Show show() {
        return show;
    }

    @ExceptionHandler
    public ModelAndView refused(Refusal refusal) {
        ProblemDetail problem = refusal.problem().body();
        String sentence = switch (problem.getStatus()) {
            case 404 -> "没有这个事项或附件，或您无权查看。";
            case 410 -> "附件已删除。";
            case 503 -> "数据正在更新，请稍后再试。";
            default -> "请求无法处理。";
        };
        return wrong(problem.getStatus(), sentence, String.valueOf(problem.getDetail()));
    }

    @ExceptionHandler
    public ModelAndView bad(InvalidInput input) {
        return wrong(400, "筛选条件有误，请重新选择。", String.valueOf(input.getMessage()));
    }

    private ModelAndView wrong(int status, String sentence, String detail) {
        ModelAndView page = new ModelAndView("wrong");
        page.setStatus(org.springframework.http.HttpStatusCode.valueOf(status));
        page.addObject("me", me());
        page.addObject("show", show);
        page.addObject("sentence", sentence);
        page.addObject("detail", detail);
        return page;
    }

    private @Nullable Person known(String name) {
        try {
            return directory.person(new PersonId(name)).orElse(null);
        } catch (InvalidInput e) {
            return null;
        }
    }
}
