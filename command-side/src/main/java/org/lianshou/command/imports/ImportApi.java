package org.lianshou.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.Given;
import org.lianshou.issue.InvalidInput;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Taking over other systems' records from a file. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports 导入")
class ImportApi {
    private static final int MOST_RECEIPTS = 1000;

    private final Imports imports;
    private final ImportDesk desk;

    ImportApi(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    /** @param next the cursor of the receipts after these; absent where there are no more as yet */
    record Page(List<Receipt> items, @Nullable String next) {}

    @Operation(
            summary = "Hand in a CSV file of another system's records.",
            description = "Answered once the file is kept; its rows are worked on afterwards. The same file handed in"
                    + " again doubles nothing.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportStatus> start(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String profile,
            Person caller)
            throws IOException {
        byte[] content = Given.present("file", file).getBytes();
        UUID id = imports.start(Given.present("profile", profile), content, caller.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(status(id));
    }

    @Operation(summary = "How far an import is.")
    @GetMapping("/{id}")
    ImportStatus status(@PathVariable UUID id) {
        return desk.status(id).orElseThrow(() -> new NoSuchImport(id));
    }

    @Operation(summary = "What became of each row so far, in the order of the file.")
    @GetMapping("/{id}/receipts")
    Page receipts(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") String cursor,
            @RequestParam(defaultValue = "" + MOST_RECEIPTS) String limit) {
        ImportStatus status = status(id);
        int most = number("limit", limit, 1, MOST_RECEIPTS);
        List<Receipt> items = desk.receipts(id, number("cursor", cursor, 0, Integer.MAX_VALUE), most);
        boolean more = items.size() == most && items.getLast().row() < status.total();
        return new Page(items, more ? Integer.toString(items.getLast().row()) : null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(DataAccessException e) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        "The database can't be reached. Try again in a moment: a file handed in twice doubles nothing.")
                .header("Retry-After", "2")
                .response();
    }

    private static int number(String parameter, String given, int least, int most) {
        if (given.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidInput(parameter, "range", "must be a whole number from " + least + " to " + most);
    }
}
