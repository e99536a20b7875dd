package org.lianshou.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Issue;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReceiptController {

    private final VisibleIssues issues;
    private final Receipts receipts;
    private final ReadYourWrite readYourWrite;

    ReceiptController(VisibleIssues issues, Receipts receipts, ReadYourWrite readYourWrite) {
        this.issues = issues;
        this.receipts = receipts;
        this.readYourWrite = readYourWrite;
    }

    @Operation(
            summary = "The proof that an event of the issue, its report unless another is named, stands in the log.",
            description =
                    "Its leaf, the way from there to the root, and a signed head with that root. 503 with the code"
                            + " head-not-yet-signed in the first second or so, until a head covers the event.")
    @GetMapping("/api/issues/{id}/receipt")
    Receipt receipt(@PathVariable String id, @Known({"sequence", "waitFor"}) Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<Issue> snapshot = issues.find(id, person);
        return receipts.of(snapshot.state().id().value(), sequence(params.number("sequence")));
    }

    private static long sequence(@Nullable Long asked) {
        if (asked != null && (asked < 0 || asked > Integer.MAX_VALUE)) {
            throw new InvalidInput("sequence", "range", "must be a whole number from 0");
        }
        return asked == null ? 0 : asked;
    }
}
