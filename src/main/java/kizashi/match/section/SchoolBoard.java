package kizashi.match.section;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The board of education has its own sections: what is named after schools or teaching is not the mayor's (教育ＩＣＴ推進室 does no town hall's
 * digital matters), and in a town without departments the head of the board does not answer for the 総務課.
 */
final class SchoolBoard {
    private static final Pattern SECTION = Pattern.compile("(?:教育|学校|学務|学事|給食).*");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(?:教育|学校|学び|生涯|こども|子ども|子育て|児童|文化|スポーツ).*");
    private static final Pattern BOARD = Pattern.compile(".*(?:教育|学校|学務|学事|学習|給食|図書|公民|スポーツ|体育|文化|青少年|こども|子ども|幼児).*");

    private SchoolBoard() {}

    /** Whether a section is the board's, and who answers is of another department. */
    static boolean isOfAnother(String section, @Nullable String unit, @Nullable String department) {
        return unit != null
                && department != null
                && SECTION.matcher(section).matches()
                && !DEPARTMENT.matcher(unit).matches()
                && !DEPARTMENT.matcher(department).matches();
    }

    /** Of the sections that may be in charge those that may be so of what the board, or another department, answers. */
    static KnownSections among(KnownSections may, @Nullable String unit, @Nullable String department) {
        List<SectionDirectory.Section> own = may.sections().stream()
                .filter(s -> !isOfAnother(s.name(), unit, department))
                .toList();
        if (unit == null && "教育".equals(department)) {
            List<SectionDirectory.Section> board =
                    own.stream().filter(s -> BOARD.matcher(s.name()).matches()).toList();
            return new KnownSections(board.isEmpty() ? own : board, may.full());
        }
        return new KnownSections(own, may.full());
    }
}
