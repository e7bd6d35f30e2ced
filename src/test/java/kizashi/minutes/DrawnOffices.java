package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/** Draws offices of an executive, composed of ranks, units and bodies; what the department is follows from how they are composed. */
final class DrawnOffices {
    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        for (List<String> row : TsvTable.rows(DrawnOffices.class, "drawn-words.tsv", 2)) {
            WORDS.computeIfAbsent(row.get(0), kind -> new ArrayList<>())
                    .addAll(List.of(row.get(1).split(" ")));
        }
    }

    private DrawnOffices() {}

    /**
     * An office.
     *
     * @param unit what stands before the rank, for shapes that break the office there; empty for 市長
     * @param rank 課長
     * @param department 総務課
     * @param kind how it is composed, to tell where the reader fails
     */
    record Office(String unit, String rank, @Nullable String department, String kind) {
        String role() {
            return unit + rank;
        }
    }

    /** An office of the executive. */
    static Office official(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> new Office("", word(random, "top"), null, "top");
            case 4, 5, 6 -> head(random, "部");
            case 7, 8, 9, 10, 11 -> head(random, "課");
            case 12 -> head(random, random.nextBoolean() ? "局" : "室");
            case 13 -> within(random);
            case 14 -> {
                String unit = word(random, "unit") + "課";
                String body = DrawnNames.pick(random, List.of("教育委員会", "消防本部", "水道局", "上下水道局", "市民局"));
                yield new Office(body + unit, "長", body + unit, "body");
            }
            case 15 -> house(random);
            case 16 -> {
                String duty = word(random, "unit");
                String rank = DrawnNames.pick(random, List.of("担当部長", "担当課長", "担当参事", "担当主幹"));
                yield new Office(duty, rank, null, "duty");
            }
            case 17 -> besides(random);
            case 18 -> {
                Office of = head(random, random.nextBoolean() ? "部" : "課");
                String duty = DrawnNames.pick(random, List.of("（防災担当）", "（総括）", "（兼会計管理者）", "（事務取扱）"));
                yield new Office(of.unit(), of.rank() + duty, of.department(), "bracket");
            }
            default -> {
                Office of = head(random, "課");
                String after = DrawnNames.pick(random, List.of("代理", "心得", "事務取扱", "補佐", "職務代理者"));
                yield new Office(of.unit(), of.rank() + after, of.department(), "after");
            }
        };
    }

    private static Office within(Random random) {
        String unit = word(random, "unit") + DrawnNames.pick(random, List.of("部", "課", "課", "室"));
        List<String> ranks = unit.endsWith("部")
                ? List.of("次長", "参事", "副参事", "理事")
                : List.of("主幹", "主査", "参事", "主任", "課付主幹", "専門員").subList(0, 4);
        return new Office(unit, DrawnNames.pick(random, ranks), unit, "within");
    }

    private static Office head(Random random, String end) {
        String unit = word(random, "unit");
        if (unit.endsWith("委員会") || unit.equals("議事")) {
            unit = "総務";
        }
        return new Office(unit + end, "長", unit + end, "head of " + end);
    }

    private static Office house(Random random) {
        String house = word(random, "house");
        String place = word(random, "place");
        String rank = house.equals("市民病院") ? "事務長" : "長";
        return new Office(place + house, rank, place + house, "house");
    }

    private static Office besides(Random random) {
        Office first = head(random, "課");
        Office second = head(random, random.nextBoolean() ? "課" : "室");
        String joint = DrawnNames.pick(random, List.of("兼", "兼", "併"));
        return new Office(first.unit(), "長" + joint + second.role(), first.department(), "besides");
    }

    /** One of the council's own staff. */
    static Office staff(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Office("議会事務局", "長", "議会事務局", "staff");
            case 1 -> new Office("議会事務局", "次長", "議会事務局", "staff");
            case 2 -> new Office("", "書記", null, "staff");
            case 3 -> new Office("議事係", "長", "議事係", "staff");
            default -> new Office("", "主任書記", null, "staff");
        };
    }

    static String word(Random random, String kind) {
        return DrawnNames.pick(random, WORDS.getOrDefault(kind, List.of()));
    }
}
