package kizashi.signal;

import java.util.Map;
import java.util.TreeMap;
import kizashi.japanese.FoldedText;
import kizashi.japanese.TableMoney;

/** The units that the tables of a paper name (単位：千円), each valid from where it stands until the next one. */
final class TableUnits {
    /** A unit that stands further away belongs to another table. */
    private static final int REACH = 4000;

    private static final int HEADING = 24;

    /** No table in sight. */
    static final TableUnits NONE = new TableUnits("");

    private final TreeMap<Integer, Long> units = new TreeMap<>();

    TableUnits(String text) {
        for (int at = text.indexOf("単位"); at >= 0; at = text.indexOf("単位", at + 1)) {
            FoldedText heading = FoldedText.of(text, at, Math.min(text.length(), at + HEADING));
            long unit = TableMoney.unit(heading.text());
            if (unit > 0) {
                units.put(at, unit);
            }
        }
    }

    /** Yen for each unit of a table at an offset; 0 where no table is in sight. */
    long at(int offset) {
        Map.Entry<Integer, Long> unit = units.floorEntry(offset);
        return unit == null || offset - unit.getKey() > REACH ? 0 : unit.getValue();
    }
}
