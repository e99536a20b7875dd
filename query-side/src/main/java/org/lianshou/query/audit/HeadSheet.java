package org.lianshou.query.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.query.page.Language;
import org.lianshou.query.sheet.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The signed heads as a file, the newest first, every one of them. */
@Controller
class HeadSheet {
    private final Heads heads;

    HeadSheet(Heads heads) {
        this.heads = heads;
    }

    @GetMapping({"/audit/heads.csv", "/audit/heads.xlsx"})
    Sheet sheet() {
        Set<Long> cosigned = Arrays.stream(heads.cosignedBefore(Long.MAX_VALUE, Integer.MAX_VALUE))
                .boxed()
                .collect(Collectors.toSet());
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("记录数", "签署时间", "根哈希", "见证方")
                : List.of("Events", "Signed", "Root", "Witnesses");
        return new Sheet(
                language.either("签名树头", "signed-heads"),
                columns,
                Sheet.Rows.paged(heads::before, SignedHead::size, head -> cells(head, cosigned)));
    }

    /** The instant as it was signed, in UTC: other readers of the head must find it again. */
    private List<String> cells(SignedHead head, Set<Long> cosigned) {
        List<String> witnesses =
                cosigned.contains(head.size()) ? HeadCard.of(head, heads).witnesses() : List.of();
        return List.of(
                Long.toString(head.size()),
                head.signedAt().toString(),
                head.root().base64(),
                String.join(" ", witnesses));
    }
}
