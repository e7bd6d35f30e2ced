package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;

/**
 * A way of printing minutes, as a line of {@code styles.tsv} describes it.
 *
 * @param name what the style is called
 * @param kind whose council: 市, 県, 町, 区, 組合
 * @param head what stands before the first speech: none, short, full, toc
 * @param chair how the chair's header is written
 * @param chairRole which role that is
 * @param member how a member's header is written
 * @param memberRole which role that is
 * @param official how an official's header is written
 * @param step the note that somebody steps up; - for none
 */
record SittingStyle(
        String name,
        String kind,
        String head,
        String chair,
        String chairRole,
        String member,
        String memberRole,
        String official,
        String step) {

    static List<SittingStyle> all() {
        List<SittingStyle> styles = new ArrayList<>();
        for (List<String> row : TsvTable.rows(SittingStyle.class, "styles.tsv", 9)) {
            styles.add(new SittingStyle(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6),
                    row.get(7),
                    row.get(8)));
        }
        return styles;
    }
}
