package kizashi.match.section;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;
import kizashi.match.FoldedTerm;
import org.jspecify.annotations.Nullable;

/**
 * A matter that sections of town halls commonly do: a row of {@code section-duties.tsv}.
 *
 * @param name 公共交通
 * @param sections words of names of sections, the surest level first
 * @param departments words of names of departments that do it
 */
record Duty(String name, List<Level> sections, List<String> departments) {
    /** Words of departments with duties of their own kind; all others (総務部, 企画部, 市民部, 地域振興部) are general. */
    private static final List<String> SPECIAL = List.of(
            "消防", "教育", "学校", "福祉", "こども", "子ども", "子育て", "健康", "保健", "医療", "水道", "病院", "環境", "農", "産業", "経済", "商工",
            "観光", "選挙", "監査", "議会", "スポーツ", "土木", "建設", "道路", "都市", "建築", "港湾", "財", "税務", "危機", "防災");

    /** Of these those that have no other duties, whatever else their names say (市民病院事務局). */
    private static final List<String> CLOSED = List.of("消防", "教育", "学校", "水道", "病院", "選挙", "監査", "議会");

    /** Departments of the citizens, or of the whole house, are general too (市民環境部, 総務財政部). */
    private static final List<String> GENERAL = List.of("市民", "町民", "村民", "区民", "住民", "くらし", "^総務", "^企画", "^総合政策");

    /** Who keeps house for others does what is nobody's only where nobody else is there. */
    private static final Pattern HOUSE = Pattern.compile(".*(?:総務|庶務).*");

    private static final int MOST_KEPT = 20_000;
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    /**
     * A word in a section's name: anywhere in it, at its beginning (^), at its end ($); with ~ before it sections of this name
     * do the matter in some municipalities only.
     */
    record NameWord(String word, boolean begins, boolean ends, boolean seldom) {
        /** @param written a section's name, in any width: ＤＸ is in DX推進室 */
        boolean in(String written) {
            String name = folded(written);
            if (begins && ends) {
                return name.equals(word);
            }
            return begins ? name.startsWith(word) : ends ? name.endsWith(word) : stands(name);
        }

        /** 水道 is not in 下水道. */
        private boolean stands(String name) {
            int at = name.indexOf(word);
            return at == 0 || at > 0 && !(word.startsWith("水道") && name.charAt(at - 1) == '下');
        }

        static NameWord of(String cell) {
            boolean seldom = cell.startsWith("~");
            String name = folded(seldom ? cell.substring(1) : cell);
            boolean begins = name.startsWith("^");
            boolean ends = name.endsWith("$");
            return new NameWord(name.substring(begins ? 1 : 0, name.length() - (ends ? 1 : 0)), begins, ends, seldom);
        }
    }

    /** The names of the same few municipalities are asked for again and again. */
    private static String folded(String name) {
        if (FOLDED.size() > MOST_KEPT) {
            FOLDED.clear();
        }
        return FOLDED.computeIfAbsent(name, FoldedTerm::of);
    }

    /**
     * Names that are equally sure.
     *
     * @param words of the names
     * @param inFull whether they hold where all sections of the department are known, and so no surer one is there; elsewhere they do the
     *     matter in some municipalities only
     */
    record Level(List<NameWord> words, boolean inFull) {
        boolean in(String name) {
            return words.stream().anyMatch(w -> w.in(name));
        }

        static Level of(String cell) {
            boolean inFull = cell.startsWith("!");
            return new Level(
                    Arrays.stream((inFull ? cell.substring(1) : cell).split("/"))
                            .map(NameWord::of)
                            .toList(),
                    inFull);
        }
    }

    static Duty of(TsvTable.Row row) {
        return new Duty(
                row.get("matter"),
                Arrays.stream(row.get("sections").split("\\|")).map(Level::of).toList(),
                List.of(row.get("departments").split("\\|")));
    }

    /** Whether a section of this name may do it. */
    boolean isDoneBy(String section) {
        return sections.stream().anyMatch(l -> !l.inFull() && l.in(section));
    }

    /** Whether all of some sections do it in some municipalities only, as far as their names tell; so do those of levels for full rosters. */
    boolean isSeldomDoneBy(List<SectionDirectory.Section> some) {
        return some.stream().allMatch(s -> isSeldomDoneBy(s.name()));
    }

    /** The same of one section. */
    boolean isSeldomDoneBy(String section) {
        return sections.stream()
                .filter(l -> !l.inFull())
                .flatMap(l -> l.words().stream())
                .filter(w -> w.in(section))
                .allMatch(NameWord::seldom);
    }

    /** Whether it is among the matters that a department of this name is there for. */
    boolean isOf(@Nullable String department) {
        return department != null && departments.stream().anyMatch(w -> !w.isEmpty() && department.contains(w));
    }

    /** Whether a department of this name can have a section for it. */
    boolean fits(@Nullable String department) {
        return department == null
                || departments.isEmpty()
                || departments.stream().anyMatch(w -> w.equals("*") ? isGeneral(department) : department.contains(w));
    }

    private static boolean isGeneral(String department) {
        return SPECIAL.stream().noneMatch(department::contains)
                || CLOSED.stream().noneMatch(department::contains)
                        && GENERAL.stream()
                                .anyMatch(w -> w.startsWith("^")
                                        ? department.startsWith(w.substring(1))
                                        : department.contains(w));
    }

    /** Of the known sections those of the surest level that is known; several where the names leave it open. */
    List<SectionDirectory.Section> among(KnownSections known) {
        List<SectionDirectory.Section> sure = among(known, known.full());
        return sure.isEmpty() && !known.full() ? among(known, true) : sure;
    }

    /** @param full whether levels for full rosters are asked too */
    private List<SectionDirectory.Section> among(KnownSections known, boolean full) {
        for (Level level : sections) {
            List<SectionDirectory.Section> fitting = level.inFull() && !full
                    ? List.of()
                    : known.sections().stream()
                            .filter(s -> level.in(s.name()))
                            .filter(s -> known.full()
                                    || !level.inFull()
                                    || !HOUSE.matcher(s.name()).matches())
                            .toList();
            if (!fitting.isEmpty()) {
                // 「日々市民活動支援課では」 gave a longer name for one and the same.
                return fitting.stream()
                        .filter(s -> fitting.stream().noneMatch(o -> !o.equals(s) && contains(s, o)))
                        .filter(s -> fitting.stream().noneMatch(o -> s.seen().endsBefore(o.seen())))
                        .toList();
            }
        }
        return List.of();
    }

    /** Whether a name is another one with something before it, or the same in a longer spelling (シティー for シティ). */
    private static boolean contains(SectionDirectory.Section longer, SectionDirectory.Section shorter) {
        String a = longer.name().replace("ー", "");
        String b = shorter.name().replace("ー", "");
        return a.endsWith(b) && longer.name().length() > shorter.name().length();
    }
}
