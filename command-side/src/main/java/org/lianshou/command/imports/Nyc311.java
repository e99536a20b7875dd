package org.lianshou.command.imports;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.Refusal;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Given;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Origin;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;

/** New York City's 311 service requests, each a complaint of an anonymous reporter. */
final class Nyc311 implements HistoryProfile {
    private static final String KEY = "unique_key";
    private static final String STATUS = "status";
    private static final String AGENCY = "agency";
    private static final String TYPE = "complaint_type";
    private static final String DESCRIPTOR = "descriptor";
    private static final String BOROUGH = "borough";
    private static final String BOARD = "community_board";
    private static final String RESOLUTION = "resolution_description";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    private static final GivenReporter ANONYMOUS = new GivenReporter(true, false, null, null, null, null);

    private final Nyc311Tables tables = Nyc311Tables.load();
    private final Map<String, CategoryId> categories = tables.categoriesByType();

    @Override
    public String name() {
        return "nyc311";
    }

    @Override
    public List<String> needs() {
        return List.of(
                KEY,
                Nyc311Times.CREATED,
                Nyc311Times.CLOSED,
                AGENCY,
                TYPE,
                DESCRIPTOR,
                STATUS,
                BOROUGH,
                BOARD,
                RESOLUTION,
                LATITUDE,
                LONGITUDE);
    }

    @Override
    public String keyColumn() {
        return KEY;
    }

    @Override
    public @Nullable String column(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_AREA -> BOARD;
            case UNKNOWN_CATEGORY -> TYPE;
            case UNKNOWN_UNIT, UNIT_ELSEWHERE, UNIT_ABOVE -> AGENCY;
            case WAIVER_NOT_ALLOWED, OUT_OF_STEP -> STATUS;
            default -> null;
        };
    }

    @Override
    public History history(Fields row, PersonId by, Instant now) {
        String status = row.line(STATUS);
        Origin origin = new Origin(name(), Given.code(KEY, row.line(KEY)), status);
        Stage reached = known(STATUS, status, tables.statuses());
        UnitId lead = known(AGENCY, row.line(AGENCY), tables.agencies());
        Nyc311Times times = Nyc311Times.of(row, reached, new SourceClock(ZoneId.of(tables.zone()), now));
        CollectionCommand.Report report = report(row, origin, reached);
        return new Nyc311Steps(report, lead, by, times, row.optionalText(RESOLUTION)).upTo(reached, origin);
    }

    private CollectionCommand.Report report(Fields row, Origin origin, Stage reached) {
        return new CollectionCommand.Report(
                Source.OTHER_SYSTEM,
                Kind.APPEAL,
                AppealType.COMPLAINT,
                null,
                null,
                category(row),
                null,
                summary(row),
                description(row, reached),
                area(row),
                place(row),
                ANONYMOUS,
                null,
                null,
                null,
                origin);
    }

    private CategoryId category(Fields row) {
        String type = row.line(TYPE).toUpperCase(Locale.ROOT);
        String exactly = type + " :: " + requireNonNullElse(descriptor(row), "").toUpperCase(Locale.ROOT);
        return categories.getOrDefault(exactly, categories.getOrDefault(type, tables.otherCategory()));
    }

    private static String summary(Fields row) {
        String descriptor = descriptor(row);
        return Given.line(DESCRIPTOR, row.line(TYPE) + (descriptor == null ? "" : ": " + descriptor));
    }

    private static @Nullable String descriptor(Fields row) {
        String descriptor = row.optionalLine(DESCRIPTOR);
        return "N/A".equals(descriptor) ? null : descriptor;
    }

    /** What the source knows of it; while it is not closed there, also what the agency says so far. */
    private String description(Fields row, Stage reached) {
        String known = tables.description().entrySet().stream()
                .map(column -> labelled(column.getValue(), row.optionalText(column.getKey())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        String soFar = reached == Stage.CLOSED ? null : labelled("来源系统目前的说明", row.optionalText(RESOLUTION));
        return Given.text(RESOLUTION, soFar == null ? known : known + "\n" + soFar);
    }

    private static @Nullable String labelled(String label, @Nullable String text) {
        return text == null ? null : label + "：" + text;
    }

    private AreaId area(Fields row) {
        AreaId area = tables.area(row.optionalLine(BOROUGH), row.optionalLine(BOARD));
        if (area == null) {
            throw unknown(BOROUGH, tables.boroughs());
        }
        return area;
    }

    private static Place place(Fields row) {
        Double latitude = row.optionalNumber(LATITUDE);
        Double longitude = row.optionalNumber(LONGITUDE);
        Given.check(LATITUDE, latitude == null || Math.abs(latitude) <= 90, "range", "must lie between -90 and 90");
        Given.check(
                LONGITUDE, longitude == null || Math.abs(longitude) <= 180, "range", "must lie between -180 and 180");
        Given.check(
                latitude == null ? LATITUDE : LONGITUDE,
                (latitude == null) == (longitude == null),
                "pair",
                "is missing, while the other coordinate is given");
        return new Place(address(row), latitude, longitude);
    }

    private static @Nullable String address(Fields row) {
        String address = row.optionalText("incident_address");
        String street = row.optionalLine("intersection_street_1");
        String other = row.optionalLine("intersection_street_2");
        String corner = street == null || other == null ? null : street + " / " + other;
        return address == null ? corner : address;
    }

    private static <T> T known(String column, String value, Map<String, T> table) {
        T meaning = table.get(value);
        if (meaning == null) {
            throw unknown(column, table);
        }
        return meaning;
    }

    private static InvalidInput unknown(String column, Map<String, ?> table) {
        String all = table.keySet().stream().sorted().collect(Collectors.joining(", "));
        return new InvalidInput(column, "unknown-" + column, "must be one of " + all);
    }
}
