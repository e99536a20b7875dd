package org.lianshou.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.query.Databases;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.projection.ViewSchema;
import org.lianshou.query.sight.Sight;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The trial of suggested duplicates: among 10,000 generated issues lie ten that calls tell of again in other words, and ten
 * decoys that only look like what calls tell of.
 */
class LikeIssuesTest {

    private static final Instant NOW = Instant.parse("2026-11-09T01:00:00Z");
    private static final Duration DAYS = Duration.ofDays(4);

    private static final Person OPERATOR = new Person(
            new PersonId("operator"), "operator", null, List.of(new Grant(Role.OPERATOR, new AreaId("c"))), null);

    private static Databases databases;
    private static LikeIssues likes;
    private static TenThousand issues;
    private static final List<Planted> TWINS = new ArrayList<>();
    private static final List<Planted> DECOYS = new ArrayList<>();

    private record Planted(long number, Telling call) {}

    @BeforeAll
    static void plant() {
        databases = new Databases();
        issues = new TenThousand(new JdbcTemplate(databases.owner()), NOW, 20261122);
        issues.generate(9_980);
        twins();
        decoys();
        issues.write();
        ViewDatabase views = new ViewDatabase(databases.query(), ViewSchema.LIVE);
        likes = new LikeIssues(views, issues.directory, new Sight(issues.directory), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        databases.close();
    }

    private static void twins() {
        // said otherwise
        twin(
                "g1-2-0",
                "street-lights",
                "新华路桥头路灯不亮",
                "晚上一片漆黑，老人出门看不清路",
                "新华路桥头",
                "桥头那几盏灯坏了好几天",
                "天一黑什么都看不见，老人不敢出门",
                "新华路");
        twin("g3-4-1", "sewage", "翠苑小区6号楼下水道堵塞", "污水倒灌进屋，臭气熏天", "翠苑小区6号楼", "6号楼一楼厨房返脏水", "下水管不通，污水从地漏冒出来，很臭", "翠苑小区");
        twin("g5-1-2", "noise", "滨河路工地夜间施工", "打桩声到凌晨两点，孩子睡不好", "滨河路中段", "半夜还在打桩", "滨河路那个工地凌晨还施工，吵得没法睡", null);
        // mistyped
        twin("g2-7-3", "roads", "建设路小学对面井盖缺失", "井口敞着，夜里很危险", "建设路小学对面", "建设路小学对面井该缺失", "井口敞开，夜里好危险", "建设路小学对过");
        twin("g8-8-0", "power", "教师新村变压器冒火花", "噼啪作响，住户都不敢靠近", "教师新村北门", "教室新村变压器冒火化", "劈啪做响，住户不敢靠近", "教室新村北门");
        twin("g9-0-1", "wages", "城东工地拖欠农民工工资", "干了三个月，老板一分钱没给", "城东工地", "城东工地托欠农民工公资", "干了3个月，老板一分没给", null);
        // in another order
        twin("g0-5-2", "garbage", "菜市场旁垃圾没有清运", "垃圾堆成山，苍蝇乱飞", "朝阳街菜市场旁", "苍蝇乱飞，垃圾堆成山", "朝阳街菜市场旁没有人清运垃圾", null);
        twin(
                "g10-3-3",
                "housing",
                "锦绣家园12号楼电梯停运，老人被困",
                "上下楼全靠爬，物业没人来",
                "锦绣家园12号楼",
                "老人被困电梯，物业没人来",
                "停运后上下楼全靠爬，锦绣家园12号楼",
                null);
        // of a place with another name
        twin("g6-6-0", "animals", "老供销社门前流浪狗咬人", "成群的狗追着孩子跑", "解放街老供销社门前", "百货大楼前面流浪狗追咬孩子", "一群狗，孩子不敢上学", "百货大楼前");
        twin("g7-9-1", "traffic", "卫生院门口车辆乱停堵住通道", "消防通道被占，救护车进不来", "育才路卫生院门口", "镇医院门前乱停车", "车把通道堵死了，救护车开不进来", "镇医院");
    }

    private static void decoys() {
        // the same far away
        decoy("g11-1-1", "g1-2-0", "street-lights", "文化广场路灯不亮", "晚上跳舞看不见", "文化广场", "文化广场路灯不亮", "晚上跳舞看不见");
        decoy("g4-0-0", "g9-9-2", "water", "自来水发黄有沙子", "水放出来是黄的，底下有沙", "丰收巷", "自来水发黄有沙子", "水放出来是黄的，有沙");
        decoy("g2-2-2", "g7-7-3", "school", "学校门口拥堵没有交警", "放学时堵得水泄不通", "实验小学", "学校门口拥堵没有交警", "放学时堵得水泄不通");
        // another matter at the same place
        decoy("g3-3-0", "g3-3-0", "noise", "阳光花园9号楼装修噪声", "周末一早就开电钻", "阳光花园9号楼", "阳光花园9号楼暖气不热", "屋里只有十三度，老人受不了");
        decoy("g5-5-1", "g5-5-1", "roads", "胜利路车站旁护栏被撞坏", "护栏倒在路边没人管", "胜利路车站旁", "胜利路车站旁公交久等不来", "等了一个小时没有车");
        decoy("g6-1-3", "g6-1-3", "garbage", "水岸名邸垃圾桶太少", "垃圾只好放在地上", "水岸名邸南门", "水岸名邸南门车辆乱停", "占了消防通道");
        // the same in another house
        decoy("g8-2-1", "g8-2-1", "housing", "丽景苑3号楼外墙瓷砖脱落", "瓷砖掉下来差点砸到人", "丽景苑3号楼", "丽景苑十五号楼外墙瓷砖脱落", "瓷砖掉下来差点砸到人");
        decoy("g0-8-2", "g0-8-2", "housing", "粮食局家属院2号楼屋顶漏雨", "外面下大雨，屋里下小雨", "粮食局家属院2号楼", "粮食局家属院7栋屋顶漏雨", "一下雨屋里就漏");
        // done long ago
        old("g10-6-0", "trees", "和平路大树压到房顶", "枝条断了随时会掉下来", "和平路东头", "和平路刮风大树倒了压到电动车", "请派人锯树");
        old("g1-9-3", "market", "幸福街超市买到过期食品", "超市不肯退货", "幸福街超市", "幸福街超市缺斤少两", "称了两斤少了二两");
    }

    private static void twin(
            String area,
            String category,
            String summary,
            String description,
            String address,
            String told,
            String more,
            @Nullable String where) {
        long number = issues.add(area, category, summary, description, address, DAYS, null);
        TWINS.add(new Planted(number, call(area, told, more, where)));
    }

    private static void decoy(
            String area,
            String toldOf,
            String category,
            String summary,
            String description,
            String address,
            String told,
            String more) {
        long number = issues.add(area, category, summary, description, address, DAYS, null);
        DECOYS.add(new Planted(number, call(toldOf, told, more, null)));
    }

    private static void old(
            String area,
            String category,
            String summary,
            String description,
            String address,
            String told,
            String more) {
        long number =
                issues.add(area, category, summary, description, address, Duration.ofDays(200), Duration.ofDays(150));
        DECOYS.add(new Planted(number, call(area, told, more, null)));
    }

    /** While it is being typed: no category is chosen yet. */
    private static Telling call(String area, String told, String more, @Nullable String where) {
        return new Telling(told + "\n" + more + (where == null ? "" : "\n" + where), new AreaId(area), null);
    }

    @Test
    void eight_of_ten_told_again_are_among_the_first_five_and_at_most_two_decoys_are() {
        long found = TWINS.stream().filter(LikeIssuesTest::isSuggested).count();
        long fooled = DECOYS.stream().filter(LikeIssuesTest::isSuggested).count();

        System.out.printf("duplicates: found %d of 10, decoys %d of 10, p95 %.1f ms%n", found, fooled, p95());
        assertThat(found).isGreaterThanOrEqualTo(8);
        assertThat(fooled).isLessThanOrEqualTo(2);
    }

    @Test
    void why_is_said() {
        Likes found = find(TWINS.getFirst().call());

        Like like = found.issues().getFirst();
        assertThat(like.row().summary()).isEqualTo("新华路桥头路灯不亮");
        assertThat(like.shared()).contains("新华路", "桥头");
        assertThat(found.category()).isNotNull().satisfies(hint -> {
            assertThat(hint.category()).isEqualTo(new CategoryId("street-lights"));
            assertThat(hint.numbers()).contains(like.row().number());
            assertThat(hint.words()).isNotEmpty();
        });
    }

    @Test
    void nothing_is_suggested_for_what_nobody_has_told_of() {
        assertThat(find(call("g1-1-1", "想给村史馆捐一批旧照片", "请问联系谁", null)).issues()).isEmpty();
        assertThat(find(new Telling("", null, null)).issues()).isEmpty();
        assertThat(find(new Telling("'; drop table search; -- \\ \u202e 😀 <b>", null, null))
                        .issues())
                .isEmpty();
    }

    private static boolean isSuggested(Planted planted) {
        return find(planted.call()).issues().stream()
                .anyMatch(like -> like.row().number() == planted.number());
    }

    private static Likes find(Telling call) {
        return likes.find(OPERATOR, call);
    }

    private static double p95() {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            for (List<Planted> calls : List.of(TWINS, DECOYS)) {
                for (Planted planted : calls) {
                    long since = System.nanoTime();
                    find(planted.call());
                    times.add(System.nanoTime() - since);
                }
            }
        }
        List<Long> warm = times.subList(40, times.size());
        Collections.sort(warm);
        return warm.get(warm.size() * 95 / 100) / 1e6;
    }
}
