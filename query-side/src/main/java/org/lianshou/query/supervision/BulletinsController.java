package org.lianshou.query.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.SupervisionRun.Edition;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 通报: printed again, each edition is the same to the byte, since its text is in its event. */
@RestController
@Tag(name = "Supervision 督导")
class BulletinsController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Runs runs;
    private final ReadYourWrite readYourWrite;

    BulletinsController(Runs runs, ReadYourWrite readYourWrite) {
        this.runs = runs;
        this.readYourWrite = readYourWrite;
    }

    /** @param editions how many there are */
    record BulletinLine(AreaId area, Period period, Pin pin, int editions) {
        static BulletinLine of(SupervisionRun run) {
            return new BulletinLine(
                    Objects.requireNonNull(run.turn()).area(),
                    run.turn().period(),
                    Objects.requireNonNull(run.pin()),
                    run.editions().size());
        }
    }

    /**
     * One edition.
     *
     * @param version what a correction names in {@code If-Match}
     * @param pin what it was counted as of
     * @param editions how many there are; this is {@code bulletin.edition} of them
     * @param ground why it took the place of the one before it
     * @param differences from the one before it
     */
    record BulletinAnswer(
            AreaId area,
            Period period,
            long version,
            Pin pin,
            int editions,
            @Nullable Ground ground,
            List<Differences.Difference> differences,
            Bulletin bulletin) {}

    @Operation(summary = "The bulletins of the county or a township, newest first (通报).")
    @GetMapping("/api/bulletins/{area}")
    List<BulletinLine> bulletins(@PathVariable AreaId area, @Known({"limit", "waitFor"}) Params params) {
        readYourWrite.await(params.text("waitFor"));
        return runs.newest(RunKind.BULLETIN, area, params.limit()).stream()
                .map(snapshot -> BulletinLine.of(snapshot.state()))
                .toList();
    }

    @Operation(
            summary = "A bulletin, its newest edition or the one named, with how each figure was counted.",
            description = "A correction shows what it says otherwise than the edition before it.")
    @GetMapping("/api/bulletins/{area}/{month}")
    ResponseEntity<BulletinAnswer> bulletin(
            @PathVariable AreaId area, @PathVariable String month, @Known({"edition", "waitFor"}) Params params) {
        SupervisionRun run = run(area, month, params);
        Edition edition = edition(run, params);
        List<Differences.Difference> differences = Differences.of(edition, run);
        return ResponseEntity.ok()
                .eTag("\"" + run.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(new BulletinAnswer(
                        area,
                        Objects.requireNonNull(run.turn()).period(),
                        run.version(),
                        edition.pin(),
                        run.editions().size(),
                        edition.ground(),
                        differences,
                        edition.bulletin()));
    }

    @Operation(summary = "A bulletin as it is printed: the same bytes every time, with their SHA-256 as the ETag.")
    @GetMapping("/api/bulletins/{area}/{month}/text")
    ResponseEntity<byte[]> text(
            @PathVariable AreaId area, @PathVariable String month, @Known({"edition", "waitFor"}) Params params) {
        Bulletin bulletin = edition(run(area, month, params), params).bulletin();
        return ResponseEntity.ok()
                .eTag("\"" + bulletin.sha256() + "\"")
                .contentType(TEXT)
                .body(bulletin.text().getBytes(StandardCharsets.UTF_8));
    }

    private SupervisionRun run(AreaId area, String month, Params params) {
        readYourWrite.await(params.text("waitFor"));
        return runs.get(RunKind.BULLETIN, area, Period.day("month", month)).state();
    }

    static Edition edition(SupervisionRun run, Params params) {
        Long wanted = params.number("edition");
        int editions = run.editions().size();
        if (wanted != null && (wanted < 1 || wanted > editions)) {
            throw new InvalidInput("edition", "range", "must lie between 1 and " + editions);
        }
        return run.editions().get((wanted == null ? editions : wanted.intValue()) - 1);
    }
}
