package org.lianshou.query.register;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.springframework.jdbc.core.JdbcTemplate;

/** A county of 480 grids, and the rows of as many generated issues as a test wants, the same for the same seed. */
final class TenThousand {

    private static final int TOWNSHIPS = 12;
    private static final int VILLAGES = 10;
    private static final int GRIDS = 4;

    private static final String[][] MATTERS = {
        {"street-lights", "路灯不亮", "晚上一片漆黑，老人孩子出门看不清路"},
        {"street-lights", "路灯整夜闪烁", "灯一直闪，照得屋里睡不着"},
        {"street-lights", "路灯杆倾斜", "灯杆歪了，怕倒下来砸到人"},
        {"roads", "路面有大坑", "车子开过去颠得厉害，已经有人摔倒"},
        {"roads", "路面积水", "一下雨就积水，行人没法走"},
        {"roads", "人行道地砖松动", "踩上去溅一身泥水"},
        {"roads", "井盖缺失", "井口敞着，夜里很危险"},
        {"roads", "井盖响声大", "车一压就哐当响，晚上吵得睡不着"},
        {"roads", "护栏被撞坏", "护栏倒在路边没人管"},
        {"traffic", "车辆乱停堵住通道", "消防通道被占，救护车也进不来"},
        {"traffic", "红绿灯时间太短", "老人走不到一半就变灯了"},
        {"traffic", "公交车久等不来", "等了四十分钟没有一班车"},
        {"traffic", "大货车夜间超速", "半夜货车一辆接一辆，噪音很大"},
        {"water", "自来水发黄", "水放出来是黄的，不敢喝"},
        {"water", "停水没有通知", "突然停水，一家人做不了饭"},
        {"water", "水压太小", "六楼的水流像线一样细"},
        {"water", "水管爆裂", "水喷了一地，没有人来修"},
        {"sewage", "下水道堵塞", "污水倒灌进屋，臭气熏天"},
        {"sewage", "化粪池满溢", "粪水流到院子里"},
        {"sewage", "河道水发臭", "河水发黑，两岸都是臭味"},
        {"garbage", "垃圾没有清运", "垃圾堆成山，苍蝇乱飞"},
        {"garbage", "建筑垃圾乱倒", "半夜有人拉来倒在空地上"},
        {"garbage", "垃圾桶太少", "垃圾只好放在地上"},
        {"noise", "工地夜间施工", "打桩声到凌晨两点，孩子睡不好"},
        {"noise", "广场舞音响太大", "每天晚上放到十点"},
        {"noise", "歌厅扰民", "唱歌声穿透墙壁"},
        {"noise", "铁皮厂切割噪声", "电锯声从早响到晚"},
        {"air", "烧烤油烟直排", "油烟飘进家里，不敢开窗"},
        {"air", "焚烧秸秆", "浓烟滚滚，呛得喘不过气"},
        {"air", "工厂排放刺鼻气味", "一到夜里就有怪味"},
        {"housing", "屋顶漏雨", "外面下大雨，屋里下小雨"},
        {"housing", "电梯故障停运", "老人被困，上下楼全靠爬"},
        {"housing", "外墙瓷砖脱落", "瓷砖掉下来差点砸到人"},
        {"housing", "物业不作为", "打了好几次电话没人来"},
        {"heating", "暖气不热", "屋里只有十四度，老人冻病了"},
        {"heating", "暖气片漏水", "地板都泡坏了"},
        {"power", "经常跳闸停电", "一天停了三回，冰箱里的菜都坏了"},
        {"power", "电线低垂", "电线离地不到两米，小孩伸手就能碰到"},
        {"power", "变压器冒火花", "噼啪作响，住户都不敢靠近"},
        {"safety", "楼道堆放杂物", "堆满纸箱，着火了跑不出来"},
        {"safety", "电动车楼道充电", "飞线充电，太危险了"},
        {"safety", "燃气有异味", "闻到煤气味，不敢开火"},
        {"wages", "拖欠工资", "干了三个月，老板一分钱没给"},
        {"wages", "工伤不赔", "摔断了腿，包工头不接电话"},
        {"land", "宅基地纠纷", "邻居多占了半米"},
        {"land", "征地补偿没到账", "说好的补偿款一年了没发"},
        {"land", "邻居违法搭建", "把公共过道围成了自家院子"},
        {"school", "学校门口拥堵", "放学时堵得水泄不通"},
        {"school", "校外培训退费难", "机构关门，学费退不了"},
        {"health", "卫生室没有药", "高血压药断了半个月"},
        {"health", "报销比例问不清", "住院花了两万不知道能报多少"},
        {"welfare", "低保申请没有回音", "材料交了两个月没有消息"},
        {"welfare", "养老金认证失败", "手机上认证总是不通过"},
        {"animals", "流浪狗咬人", "成群的狗追着孩子跑"},
        {"animals", "养猪场臭味", "夏天臭得没法开窗"},
        {"market", "买到过期食品", "超市不肯退货"},
        {"market", "缺斤少两", "称了两斤只有一斤八两"},
        {"trees", "大树压到房顶", "枝条断了随时会掉下来"},
        {"trees", "绿化带被种菜", "有人在小区绿地里种菜浇粪"},
        {"net", "宽带经常断网", "孩子上不了网课"}
    };
    private static final String[] STREETS = {
        "人民路", "解放街", "建设路", "文化巷", "和平路", "幸福街", "新华路", "光明巷", "育才路", "滨河路", "朝阳街", "胜利路"
    };
    private static final String[] PLACES = {
        "口", "中段", "东头", "西头", "菜市场旁", "小学对面", "卫生院门口", "加油站边", "桥头", "老供销社门前", "文化广场", "车站旁"
    };
    private static final String[] ESTATES = {"阳光花园", "锦绣家园", "翠苑小区", "教师新村", "粮食局家属院", "安置小区", "水岸名邸", "丽景苑"};

    final Directory directory = new Directory("ten-thousand", areas(), List.of(), List.of(), categories());
    private final JdbcTemplate jdbc;
    private final Instant now;
    private final Random random;
    private final List<Object[]> rows = new ArrayList<>();
    private final List<Object[]> words = new ArrayList<>();
    private final List<Object[]> details = new ArrayList<>();

    TenThousand(JdbcTemplate jdbc, Instant now, long seed) {
        this.jdbc = jdbc;
        this.now = now;
        this.random = new Random(seed);
    }

    /** Half in estates with numbered houses, half along streets. */
    void generate(int count) {
        for (int n = 0; n < count; n++) {
            String[] matter = MATTERS[random.nextInt(MATTERS.length)];
            String place = random.nextBoolean()
                    ? ESTATES[random.nextInt(ESTATES.length)] + (1 + random.nextInt(20)) + "号楼"
                    : STREETS[random.nextInt(STREETS.length)] + PLACES[random.nextInt(PLACES.length)];
            String area =
                    "g%d-%d-%d".formatted(random.nextInt(TOWNSHIPS), random.nextInt(VILLAGES), random.nextInt(GRIDS));
            add(area, matter[0], place + matter[1], matter[2], place, Duration.ofHours(random.nextInt(24 * 300)), null);
        }
    }

    /** @return its number */
    long add(
            String area,
            String category,
            String summary,
            String description,
            String address,
            Duration ago,
            @Nullable Duration closedAgo) {
        UUID stream = new UUID(random.nextLong(), random.nextLong());
        long number = rows.size() + 1L;
        String text = summary + "\n" + description + "\n" + address;
        rows.add(new Object[] {
            stream,
            number,
            category,
            closedAgo == null ? "in-progress" : "closed",
            area,
            directory.path(new AreaId(area)).toString(),
            summary,
            now.minus(ago).atOffset(ZoneOffset.UTC),
            closedAgo == null ? null : now.minus(closedAgo).atOffset(ZoneOffset.UTC)
        });
        details.add(new Object[] {stream, number, number, address});
        words.add(new Object[] {stream, text, String.join(" ", Bigrams.of(text))});
        return number;
    }

    void write() {
        jdbc.batchUpdate("""
                insert into view.register (stream, number, version, kind, category, source, step, stage, owed, area, area_path,
                    support, urgency, summary, reported_at, provisional, closed_at)
                values (?, ?, 1, 'appeal', ?, 'hotline-call', 'resolution', ?, false, ?, ?, '{}', 'ordinary', ?, ?, false, ?)
                """, rows);
        jdbc.batchUpdate("insert into view.search values (?, ?, array_to_tsvector(string_to_array(?, ' ')))", words);
        jdbc.batchUpdate("""
                insert into view.details (stream, number, version, position, state)
                values (?, ?, 1, ?, jsonb_build_object('intake', jsonb_build_object('place', jsonb_build_object('address', ?::text))))
                """, details);
        jdbc.execute("analyze view.register");
        jdbc.execute("analyze view.search");
    }

    private static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("c", Level.COUNTY, null));
        for (int t = 0; t < TOWNSHIPS; t++) {
            areas.add(area("t" + t, Level.TOWNSHIP, "c"));
            for (int v = 0; v < VILLAGES; v++) {
                String village = t + "-" + v;
                areas.add(area("v" + village, Level.VILLAGE, "t" + t));
                for (int g = 0; g < GRIDS; g++) {
                    areas.add(area("g" + village + "-" + g, Level.GRID, "v" + village));
                }
            }
        }
        return areas;
    }

    private static Area area(String id, Level level, @Nullable String parent) {
        return new Area(new AreaId(id), id, level, parent == null ? null : new AreaId(parent));
    }

    private static List<Category> categories() {
        return Arrays.stream(MATTERS)
                .map(matter -> matter[0])
                .distinct()
                .map(id -> new Category(new CategoryId(id), id, false))
                .toList();
    }
}
