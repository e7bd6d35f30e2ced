package kizashi.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/**
 * What sections of Japanese town halls commonly do ({@code section-duties.tsv}): bus lines lie with the section whose name
 * says transport, wherever it is. It stands in where a municipality's own 事務分掌 was not read, and names only sections that
 * the municipality's own papers or minutes name.
 */
final class GeneralDuties {
    /** A word of the matter, said once or twice in passing, is not yet the matter. */
    private static final double ENOUGH = 3;
    /** How much more than of the next matter must be said of this one. */
    private static final double AHEAD = 1.8;
    /** Where nothing else is spoken of, less will do. */
    private static final double LITTLE = 1.7;

    private static final double HALF = 0.6;
    private static final double MOST = 0.75;
    private static final List<String> BILLS =
            List.of("議案第", "報告第", "ページをお願い", "ページにお移り", "専決処分の報告", "款", "歳入合計", "補正予算");

    /** A word said over and over counts no more than this often. */
    private static final int MOST_OFTEN = 4;

    private static final double SHORT_WORD = 0.7;
    /** A matter that the answer announces (「路線バスについてお答えします」) weighs more. */
    private static final double ANNOUNCED = 2;

    private static final double BESIDE = 0.5;
    /** The neighbours of a text that tells its topic itself. */
    private static final double ASIDE = 0.2;

    private static final double OWN = 1.4;
    /** Said once; enough where nothing else is spoken of and a department answers. */
    private static final double ONLY = 0.95;

    private static final double ALMOST_ALL = 0.9;
    private static final double PASSING = 1;
    private static final double AT_LENGTH = 6;
    private static final int HEAD = 110;
    private static final List<String> TOPIC = List.of(
            "についてです", "についてでございます", "についてであります", "についてお答え", "についての御質問", "に関する御質問", "に関するお尋ね", "につきまして、御答弁", "についてのお尋ね");

    static final GeneralDuties BUNDLED = new GeneralDuties();

    private final List<Matter> matters = new ArrayList<>();
    private final Map<Character, List<Word>> words = new HashMap<>();

    private record Word(String text, List<Matter> of) {}

    private record Matter(String name, List<List<SectionWord>> sections, List<String> departments) {
        /** Whether it is among the matters that a department of this name is there for. */
        boolean isOf(@Nullable String department) {
            return department != null && departments.stream().anyMatch(w -> !w.isEmpty() && department.contains(w));
        }

        /** Whether a department of this name can have a section for it. */
        boolean fits(@Nullable String department) {
            if (department == null || departments.isEmpty()) {
                return true;
            }
            for (String word : departments) {
                if (word.equals("*") ? !SPECIAL.stream().anyMatch(department::contains) : department.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Words of departments with duties of their own kind; all others (総務部, 企画部, 市民部, 地域振興部) are general. */
    private static final List<String> SPECIAL = List.of(
            "消防", "教育", "学校", "福祉", "こども", "子ども", "子育て", "健康", "保健", "医療", "水道", "病院", "環境", "農", "産業", "経済", "商工",
            "観光", "選挙", "監査", "議会", "スポーツ", "土木", "建設", "道路", "都市", "建築", "港湾", "財", "税務", "危機", "防災");

    private record SectionWord(String word, boolean begins, boolean ends) {
        boolean in(String name) {
            if (begins && ends) {
                return name.equals(word);
            }
            return begins ? name.startsWith(word) : ends ? name.endsWith(word) : name.contains(word);
        }

        static SectionWord of(String cell) {
            boolean begins = cell.startsWith("^");
            boolean ends = cell.endsWith("$");
            return new SectionWord(cell.substring(begins ? 1 : 0, cell.length() - (ends ? 1 : 0)), begins, ends);
        }
    }

    /**
     * A section for a matter.
     *
     * @param section known in the municipality; null where none is known that does it, or several are
     * @param matter what the text is about
     * @param weight how much it says of it
     */
    record Found(SectionDirectory.@Nullable Section section, String matter, double weight) {}

    private GeneralDuties() {
        Map<String, Word> byText = new HashMap<>();
        for (TsvTable.Row row :
                TsvTable.load(GeneralDuties.class, "section-duties.tsv", null).rows()) {
            List<List<SectionWord>> sections = new ArrayList<>();
            for (String level : row.get("sections").split("\\|")) {
                sections.add(
                        Arrays.stream(level.split("/")).map(SectionWord::of).toList());
            }
            Matter matter = new Matter(
                    row.get("matter"), sections, List.of(row.get("departments").split("\\|")));
            matters.add(matter);
            for (String word : row.get("words").split("\\|")) {
                byText.computeIfAbsent(word, w -> new Word(w, new ArrayList<>()))
                        .of()
                        .add(matter);
            }
        }
        for (Word word : byText.values()) {
            words.computeIfAbsent(word.text().charAt(0), c -> new ArrayList<>()).add(word);
        }
        words.values()
                .forEach(of -> of.sort((a, b) -> b.text().length() - a.text().length()));
    }

    /**
     * The section of the matter that a text is clearly about.
     *
     * @param text an answer
     * @param beside what stands beside it in the same answer, and the question; empty where unknown
     * @param department the department that answers; null for the head of the municipality
     * @param sections known in the municipality, those of other departments left out
     * @return null where the text is about nothing of the table, or about several matters of different sections
     */
    @Nullable
    Found of(String text, String beside, @Nullable String department, List<SectionDirectory.Section> sections) {
        if (isListOfBills(text)) {
            return null;
        }
        Map<Matter, Said> said = said(text, beside, department);
        Found best = null;
        Found next = null;
        double all = 0;
        for (Matter matter : matters) {
            Said of = matter.fits(department) ? said.get(matter) : null;
            if (of == null) {
                continue;
            }
            all += of.weight;
            Found found = new Found(section(matter, sections), matter.name(), of.weight);
            if (best == null || of.weight > best.weight()) {
                next = best != null && !same(best, found) ? best : next;
                best = found;
            } else if (!same(best, found) && (next == null || of.weight > next.weight())) {
                next = found;
            }
        }
        boolean only = best != null && best.weight() >= ONLY && best.weight() >= ALMOST_ALL * all && department != null;
        return best != null && best.section() != null && (only || isClear(best, next, all)) ? best : null;
    }

    /** What a text and its neighbours speak of; the head of a department speaks of what it is there for. */
    private Map<Matter, Said> said(String text, String beside, @Nullable String department) {
        Map<Matter, Said> said = new HashMap<>();
        weigh(text, 1, said);
        weigh(beside, announces(text) ? ASIDE : BESIDE, said);
        said.forEach((matter, of) -> of.weight *= matter.isOf(department) ? OWN : 1);
        return said;
    }

    /** Whether a text speaks of a matter that lies with another section than the one named. */
    boolean isOfAnother(String text, String beside, String department, String section) {
        return isListOfBills(text)
                || said(text, beside, department).entrySet().stream()
                        .filter(e -> e.getValue().weight >= (e.getKey().fits(department) ? PASSING : AT_LENGTH))
                        .anyMatch(e -> e.getKey().sections().stream()
                                .flatMap(List::stream)
                                .noneMatch(w -> w.in(section)));
    }

    /** Whether a text tells at its beginning what it is about; then its neighbours need not. */
    private static boolean announces(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return TOPIC.stream().anyMatch(head::contains);
    }

    private static boolean isClear(Found best, @Nullable Found next, double all) {
        boolean ahead = next == null || best.weight() >= AHEAD * next.weight();
        return ahead
                && (best.weight() >= ENOUGH && best.weight() >= HALF * all
                        || best.weight() >= LITTLE && best.weight() >= MOST * all);
    }

    /** What reads out bills and accounts touches the matters of all sections. */
    private static boolean isListOfBills(String text) {
        int marks = 0;
        for (String mark : BILLS) {
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
                marks++;
            }
        }
        return marks >= 2;
    }

    /** Whether a section of this name lies, by what it does, in a department of that name: 交通政策課 in 土木部. */
    boolean belongs(String section, String department) {
        return matters.stream()
                .filter(m -> m.sections().stream().flatMap(List::stream).anyMatch(w -> w.in(section)))
                .flatMap(m -> m.departments().stream())
                .anyMatch(word -> !word.isEmpty() && department.contains(word));
    }

    private static boolean same(Found a, Found b) {
        return a.section() != null
                && b.section() != null
                && a.section().name().equals(b.section().name());
    }

    private static SectionDirectory.@Nullable Section section(Matter matter, List<SectionDirectory.Section> sections) {
        for (List<SectionWord> level : matter.sections()) {
            List<SectionDirectory.Section> fitting = sections.stream()
                    .filter(s -> level.stream().anyMatch(w -> w.in(s.name())))
                    .toList();
            // 「日々市民活動支援課では」 gave a longer name for one and the same.
            List<SectionDirectory.Section> apart = fitting.stream()
                    .filter(s -> fitting.stream().noneMatch(o -> !o.equals(s) && contains(s, o)))
                    .toList();
            if (!apart.isEmpty()) {
                return apart.size() == 1 ? apart.get(0) : null;
            }
        }
        return null;
    }

    /** Whether a name is another one with something before it, or the same in a longer spelling (シティー for シティ). */
    private static boolean contains(SectionDirectory.Section longer, SectionDirectory.Section shorter) {
        String a = longer.name().replace("ー", "");
        String b = shorter.name().replace("ー", "");
        return a.endsWith(b) && longer.name().length() > shorter.name().length();
    }

    /** How much is said of a matter. */
    private static final class Said {
        private double weight;
    }

    private void weigh(String text, double share, Map<Matter, Said> all) {
        Map<Word, Double> said = new HashMap<>();
        int i = 0;
        while (i < text.length()) {
            Word word = at(text, i);
            if (word == null) {
                i++;
                continue;
            }
            double once = (word.text().length() <= 2 ? SHORT_WORD : 1) * share;
            int end = i + word.text().length();
            said.merge(
                    word, announced(text, end) ? ANNOUNCED * once : once, (a, b) -> Math.min(a + b, MOST_OFTEN * once));
            i = end;
        }
        said.forEach((word, weight) ->
                word.of().forEach(m -> all.computeIfAbsent(m, x -> new Said()).weight += weight));
    }

    /** The longest word of the table that begins here. */
    private @Nullable Word at(String text, int start) {
        for (Word word : words.getOrDefault(text.charAt(start), List.of())) {
            if (text.startsWith(word.text(), start)) {
                return word;
            }
        }
        return null;
    }

    private static final int CLAUSE = 20;

    private static boolean announced(String text, int end) {
        int to = Math.min(text.length(), end + CLAUSE);
        for (int i = end; i < to; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '、' || c == '\n') {
                return false;
            }
            if (text.startsWith("につ", i) || text.startsWith("に関", i) || text.startsWith("の御質問", i)) {
                return true;
            }
        }
        return false;
    }
}
