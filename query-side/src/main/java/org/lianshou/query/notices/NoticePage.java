package org.lianshou.query.notices;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One notice, as it hangs on paper too: its code leads whoever stands before the paper here. */
@Controller
class NoticePage extends HtmlPage {

    private static final Rule OBJECTING =
            AccessTable.rule("POST /notices/{number}/object").orElseThrow();

    private final NoticesQuery notices;
    private final PublicAddress address;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    NoticePage(
            NoticesQuery notices,
            PublicAddress address,
            Directory directory,
            ReadYourWrite readYourWrite,
            Clock clock,
            Frame frame) {
        super(frame);
        this.notices = notices;
        this.address = address;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    @GetMapping("/notices/{number}")
    String notice(@PathVariable String number, @Known("waitFor") Params params, Model model) {
        readYourWrite.await(params.text("waitFor"));
        NoticeRow notice = notices.find(number).orElseThrow(Refusal::notFound);
        model.addAttribute("notice", notice);
        model.addAttribute("open", notice.takesObjections(clock.instant()));
        model.addAttribute("mayObject", mayObject(me()));
        model.addAttribute("address", address(notice));
        return "notice";
    }

    @GetMapping("/notices/{number}/qr.svg")
    ResponseEntity<String> code(@PathVariable String number) {
        NoticeRow notice = notices.find(number).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(QrCode.svg(address(notice)));
    }

    private String address(NoticeRow notice) {
        return address.of("/notices/" + notice.number());
    }

    private boolean mayObject(@Nullable Person person) {
        return person != null && new Access(directory, person).mayEver(OBJECTING);
    }
}
