package org.lianshou.command.area;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Every reason for which a change of areas, units, competence or duties is refused. */
public enum AreaRefusal implements Reason {
    UNKNOWN_AREA("没有这个区域", "the area tree has no such area"),
    UNKNOWN_UNIT("没有这个单位", "the area tree has no such unit"),
    UNKNOWN_PERSON("没有这个人", "the directory has no such person"),
    UNKNOWN_CATEGORY("没有这个类别", "the directory has no such category"),
    TOO_LONG_AGO("生效日期过早，超过补录期限", "the first day lies further back than a late entry may"),
    AREA_TAKEN("区域编码已被使用", "another area has or had that id"),
    PARENT_NOT_THERE("上级区域在此期间不存在或已撤销", "the parent is not there on every day on which it would be one"),
    LEVELS_MISFIT("层级不符：只能设在更高一级之下，网格可设在网格之下", "an area lies in one of a higher level; only grids lie in grids"),
    UNDER_ITSELF("不能移到自己的下级之下", "the area would come to lie under itself"),
    COUNTY_STAYS("县本身不能移动或撤销", "the county itself is neither moved nor closed"),
    AREA_NOT_THERE("该区域在此日不存在或已撤销", "the area is not there on that day"),
    HAS_CHILDREN("尚有下级区域，不能撤销", "areas lie in it on that day or later: move or close them first"),
    HAS_DUTY("尚有人在岗或包联，不能撤销", "somebody answers for it on that day or later: end that first"),
    UNIT_TAKEN("单位编码已被使用", "another unit has or had that id"),
    WORKING_GROUP_NEEDS_END("工作专班须有结束日期", "a working group has an end date"),
    DESK_TAKEN("该区域已有调度单位", "the area has a desk on one of those days"),
    UNIT_NOT_THERE("该单位在此日不存在或已撤销", "the unit is not there on that day"),
    VERSION_TAKEN("清单版本号已被使用", "a competence list has that version already"),
    VERSION_EARLIER("须晚于现有清单的生效日", "a competence list in force later is adopted already"),
    NOT_A_GRID("只有村（社区）及以下网格设岗", "people are on duty in grids: villages and what lies in them"),
    ALREADY_ON_DUTY("此人在此期间已任此岗", "the person holds that post on one of those days"),
    HEAD_TAKEN("该网格在此期间已有网格长", "another is head of the grid on one of those days"),
    NOT_ON_DUTY("此人在此日及以后未任此岗", "the person does not hold that post on that day or later"),
    ALREADY_SPONSOR("此人在此期间已包联", "the person is a sponsor of the area on one of those days"),
    NOT_SPONSOR("此人在此日未包联", "the person is no sponsor of the area on that day"),
    VISIT_IN_FUTURE("走访日期在未来", "a visit is recorded when it has been paid"),
    NOT_YOUR_VISIT("包联人只能记录本人的走访", "sponsors record their own visits"),
    HOUSEHOLD_NAMED("该户在此期间已是中心户", "the household is named on one of those days"),
    HOUSEHOLD_NOT_NAMED("该户在此日及以后不是中心户", "the household is not named on that day or later");

    private static final Set<AreaRefusal> NAMES_NOTHING =
            EnumSet.of(UNKNOWN_AREA, UNKNOWN_UNIT, UNKNOWN_PERSON, UNKNOWN_CATEGORY);

    private final String chinese;
    private final String english;

    AreaRefusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public boolean namesNothing() {
        return NAMES_NOTHING.contains(this);
    }
}
