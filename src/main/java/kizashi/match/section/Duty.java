package kizashi.match.section;

import java.util.Arrays;
import java.util.List;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/**
 * A matter that sections of town halls commonly do: a row of {@code section-duties.tsv}.
 *
 * @param name 公共交通
 * @param sections words of names of sections, the surest level first
 * @param departments words of names of departments that do it
 */
record Duty(String name, List<List<NameWord>> sections, List<String> departments) {
    /** Words of departments with duties of their own kind; all others (総務部, 企画部, 市民部, 地域振興部) are general. */
    private static final List<String> SPECIAL = List.of(
            "消防", "教育", "学校", "福祉", "こども", "子ども", "子育て", "健康", "保健", "医療", "水道", "病院", "環境", "農", "産業", "経済", "商工",
            "観光", "選挙", "監査", "議会", "スポーツ", "土木", "建設", "道路", "都市", "建築", "港湾", "財", "税務", "危機", "防災");

    /**
     * A word in a section's name: anywhere in it, at its beginning (^), at its end ($); with ~ before it sections of this name
     * do the matter in some municipalities only.
     */
    record NameWord(String word, boolean begins, boolean ends, boolean seldom) {
        boolean in(String name) {
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
            String name = seldom ? cell.substring(1) : cell;
            boolean begins = name.startsWith("^");
            boolean ends = name.endsWith("$");
            return new NameWord(name.substring(begins ? 1 : 0, name.length() - (ends ? 1 : 0)), begins, ends, seldom);
        }
    }

    static Duty of(TsvTable.Row row) {
        return new Duty(
                row.get("matter"),
                Arrays.stream(row.get("sections").split("\\|"))
                        .map(level -> Arrays.stream(level.split("/"))
                                .map(NameWord::of)
                                .toList())
                        .toList(),
                List.of(row.get("departments").split("\\|")));
    }

    /** Whether a section of this name may do it. */
    boolean isDoneBy(String section) {
        return sections.stream().flatMap(List::stream).anyMatch(w -> w.in(section));
    }

    /** Whether all of some sections do it in some municipalities only, as far as their names tell. */
    boolean isSeldomDoneBy(List<SectionDirectory.Section> some) {
        return some.stream()
                .allMatch(s -> sections.stream()
                        .flatMap(List::stream)
                        .filter(w -> w.in(s.name()))
                        .allMatch(NameWord::seldom));
    }

    /** Whether it is among the matters that a department of this name is there for. */
    boolean isOf(@Nullable String department) {
        return department != null && departments.stream().anyMatch(w -> !w.isEmpty() && department.contains(w));
    }

    /** Whether a department of this name can have a section for it. */
    boolean fits(@Nullable String department) {
        return department == null
                || departments.isEmpty()
                || departments.stream()
                        .anyMatch(w -> w.equals("*")
                                ? SPECIAL.stream().noneMatch(department::contains)
                                : department.contains(w));
    }

    /** Of the known sections those of the surest level that is known; several where the names leave it open. */
    List<SectionDirectory.Section> among(List<SectionDirectory.Section> known) {
        for (List<NameWord> level : sections) {
            List<SectionDirectory.Section> fitting = known.stream()
                    .filter(s -> level.stream().anyMatch(w -> w.in(s.name())))
                    .toList();
            if (!fitting.isEmpty()) {
                // 「日々市民活動支援課では」 gave a longer name for one and the same.
                return fitting.stream()
                        .filter(s -> fitting.stream().noneMatch(o -> !o.equals(s) && contains(s, o)))
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
