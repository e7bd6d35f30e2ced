package kizashi.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 事務分掌: rules that say what each section does (事務分掌規則, 行政組織規則, 処務規則, a table of them on a site). A section's name
 * stands on a line of its own, in a sentence 「総務課の分掌事務は、次のとおりとする」 or before the first item; what it does stands in
 * items that end in 「に関すること」. Names of 係 between them are passed over. A table with a line of column names ({@link DutyTable})
 * needs no such wording. Stateless.
 */
public final class DutyLists {
    /** Fewer items are no list of what a town hall does. */
    private static final int FEWEST = 8;

    private static final int LONGEST_HEADING = 60;
    private static final Pattern ITEM_END = Pattern.compile("(?:に関する)?(?:こと|事項)[。．]?$|に関する事務[。．]?$");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[(（][0-9０-９一二三四五六七八九十]{1,3}[)）]|[0-9０-９一二三四五六七八九十]{1,3}(?:[)）.．、]|(?=[ \u3000\t]))|[ア-ン][)）.．、]?(?=[ \u3000])|[①-⑳]|[・○●])[ \u3000\t]*");
    private static final Pattern ARTICLE =
            Pattern.compile("^第[0-9０-９一二三四五六七八九十百]+条(?:の[0-9０-９一二三四五六七八九十]+)?[ \u3000]*");
    private static final String NAME = "[一-鿿ァ-ヺーぁ-ん・Ａ-Ｚ]";
    private static final Pattern SECTION = Pattern.compile("(?:(" + NAME + "{2,12}?[部局])[ \u3000\t]*)?(" + NAME
            + "{1,16}?(?:課|室|センター|支所|出張所|事務所))(?![長員内外])(?:[ \u3000\t]|の|に|は|$|[(（])");
    private static final Pattern DEPARTMENT = Pattern.compile("^(" + NAME + "{2,12}[部局])(?:$|の|に置く|[ \u3000\t(（])");
    /** 各課, 課, 次の課 and the like name none. */
    private static final Pattern NOBODY = Pattern.compile("^(?:各|次の|前の|当該|関係|主管|所管|担当|他の|その|同|部|局)?(?:各)?(?:課|室)$");

    private DutyLists() {}

    /**
     * A section and what it does.
     *
     * @param section 都市交通課
     * @param department 都市計画部; null where the rules do not tell
     * @param duties as written, without 「に関すること」: バス路線の維持
     */
    public record Duties(String section, @Nullable String department, List<String> duties) {
        /** Keeps its own copy of the list. */
        public Duties {
            duties = List.copyOf(duties);
        }
    }

    /** What each section does; empty where a text is no such list. */
    public static List<Duties> of(String text) {
        List<Duties> table = DutyTable.of(text);
        return table.isEmpty() ? ofRules(text) : table;
    }

    private static List<Duties> ofRules(String text) {
        Map<String, List<String>> duties = new LinkedHashMap<>();
        Map<String, String> departments = new LinkedHashMap<>();
        String department = null;
        String section = null;
        int items = 0;
        for (Lines.Line line : Lines.of(text)) {
            String said = line.text();
            boolean item = ITEM_END.matcher(said).find();
            String heading =
                    NUMBER.matcher(ARTICLE.matcher(said).replaceFirst("")).replaceFirst("");
            Matcher named = SECTION.matcher(item ? beforeNumber(said) : heading);
            Matcher above = DEPARTMENT.matcher(heading);
            if (named.lookingAt()
                    && isHeading(heading, item)
                    && !NOBODY.matcher(named.group(2)).matches()) {
                section = named.group(2);
                department = named.group(1) != null ? named.group(1) : department;
                if (department != null) {
                    departments.putIfAbsent(section, department);
                }
                duties.computeIfAbsent(section, s -> new ArrayList<>());
            } else if (!item && above.lookingAt() && heading.length() <= LONGEST_HEADING) {
                department = above.group(1);
                section = null;
            }
            if (item && section != null) {
                duties.getOrDefault(section, new ArrayList<>()).add(duty(said));
                items++;
            }
        }
        List<Duties> found = new ArrayList<>();
        if (items >= FEWEST) {
            duties.forEach((name, of) -> {
                if (!of.isEmpty()) {
                    found.add(new Duties(name, departments.get(name), of));
                }
            });
        }
        return found;
    }

    /** 「総務課 (1) 文書の収受に関すること」 of a table: what stands before the number. */
    private static String beforeNumber(String row) {
        for (int i = 2; i < row.length(); i++) {
            char c = row.charAt(i);
            if ((c == '(' || c == '（' || Lines.isSpace(c))
                    && NUMBER.matcher(row.substring(i).strip()).find()) {
                return row.substring(0, i);
            }
        }
        return "";
    }

    /** A line that lists the sections of a department (総務課、財政課及び税務課を置く) heads none of them. */
    private static boolean isHeading(String line, boolean row) {
        return row
                || line.length() <= LONGEST_HEADING
                        && !line.contains("を置く")
                        && !line.contains("課、")
                        && !line.contains("課長");
    }

    static String duty(String line) {
        String said = line;
        for (int at = said.indexOf('課');
                at >= 0 && at < 20 && !beforeNumber(said).isEmpty();
                at = -1) {
            said = said.substring(beforeNumber(said).length()).strip();
        }
        said = NUMBER.matcher(said).replaceFirst("");
        return ITEM_END.matcher(said).replaceFirst("").strip();
    }
}
