package org.lianshou.command.imports;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.imports.ImportDesk.Running;
import org.lianshou.command.rule.RuleRefused;
import org.lianshou.eventlog.EventLogUnavailable;
import org.lianshou.issue.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of one file, each given its receipt whatever is wrong with it; only a log that is gone gives none. */
record Rows(Running file, Profile profile, CsvFile csv, TakeOver takeOver, CountyRows county, Clock clock) {
    private static final Logger log = LoggerFactory.getLogger(Rows.class);

    static Rows of(Running file, Profile profile, TakeOver takeOver, CountyRows county, Clock clock) {
        return new Rows(file, profile, CsvFile.read(file.content(), profile.needs()), takeOver, county, clock);
    }

    int total() {
        return csv.rows().size();
    }

    List<CsvRow> after(int number) {
        return csv.rows().subList(number, total());
    }

    /** @throws EventLogUnavailable where the row is still to be taken, or to be looked up */
    Receipt receipt(CsvRow row) {
        return switch (row) {
            case CsvRow.Broken broken -> Receipt.rejected(row, null, broken.fault());
            case CsvRow.Whole whole -> receipt(whole);
        };
    }

    private Receipt receipt(CsvRow.Whole row) {
        String key = key(row);
        try {
            Fields fields = new Fields(csv.columns(), row.fields());
            return switch (profile) {
                case HistoryProfile issues ->
                    takeOver.take(file.id(), row, issues.history(fields, file.by(), clock.instant()), file.by());
                case CountyProfile tables -> county.take(row, String.valueOf(key), tables.asked(fields), file.by());
            };
        } catch (InvalidInput fault) {
            return Receipt.rejected(row, key, fault);
        } catch (RuleRefused no) {
            return Receipt.rejected(
                    row, key, no.reason().code(), profile.column(no.reason()), String.valueOf(no.getMessage()));
        } catch (EventLogUnavailable gone) {
            throw gone;
        } catch (RuntimeException unforeseen) {
            log.error("Row {} of import {} failed for a reason nobody foresaw", row.number(), file.id(), unforeseen);
            return Receipt.rejected(
                    row, key, "internal-error", null, "The server's log tells why; import it again later.");
        }
    }

    private @Nullable String key(CsvRow.Whole row) {
        return row.fields().get(csv.columns().indexOf(profile.keyColumn()));
    }
}
