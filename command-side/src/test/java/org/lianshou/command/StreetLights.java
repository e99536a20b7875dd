package org.lianshou.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Place;
import org.lianshou.issue.Source;

/** The report that tests make when it does not matter which: three lights at a village's entrance are out. */
public final class StreetLights {

    private StreetLights() {}

    public static Report reportedBy(String name, String phone, @Nullable String privateWords) {
        return new Report(
                Source.HOTLINE_CALL,
                Kind.APPEAL,
                AppealType.REQUEST,
                null,
                null,
                new CategoryId("street-lights"),
                null,
                "路灯不亮",
                "三盏路灯半个月不亮。",
                new AreaId("330521001200-1"),
                new Place("村口", 30.5312, 119.9021),
                new GivenReporter(false, false, name, phone, null, null),
                null,
                List.of(),
                privateWords,
                null);
    }
}
