package kizashi.match.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import kizashi.match.FoldedTerm;
import org.jspecify.annotations.Nullable;

/**
 * What sections of Japanese town halls commonly do ({@code section-duties.tsv}): bus lines lie with the section whose name
 * says transport, wherever it is. It stands in where a municipality's own 事務分掌 was not read, and names only sections that
 * the municipality's own papers or minutes name.
 */
final class GeneralDuties {
    private static final List<String> BILLS = List.of(
            "議案第",
            "報告第",
            "ページをお願い",
            "ページにお移り",
            "専決処分の報告",
            "款",
            "歳入合計",
            "補正予算",
            "号議案",
            "報第",
            "議第",
            "上程になりました",
            "提案理由",
            "繰越明許",
            "債務負担行為");

    /** A word said over and over counts no more than this often. */
    private static final int MOST_OFTEN = 4;

    private static final double SHORT_WORD = 0.7;
    private static final double WEAK = 0.4;
    /** Longer words of katakana are not found within others by chance. */
    private static final int SYLLABLES = 4;

    /** A matter that the answer announces (「路線バスについてお答えします」) weighs more. */
    private static final double ANNOUNCED = 2;

    /** One word that is no weak one. */
    private static final double LITTLE = 0.7;

    /** Who speaks of so many matters speaks of everybody's. */
    private static final int MANY = 6;

    private static final double BESIDE = 0.5;
    /** The neighbours of a text that tells its topic itself. */
    private static final double ASIDE = 0.2;

    /** What sections of a name do in some municipalities only is theirs by so much; the rest is nobody's who is known. */
    private static final double SELDOM = 0.5;

    private static final double OWN = 1.4;
    private static final double PASSING = 1;
    private static final double AT_LENGTH = 6;
    private static final int HEAD = 110;
    private static final int CLAUSE = 20;
    private static final List<String> TOPIC = List.of(
            "についてです", "についてでございます", "についてであります", "についてお答え", "についての御質問", "に関する御質問", "に関するお尋ね", "につきまして、御答弁", "についてのお尋ね");

    static final GeneralDuties BUNDLED = new GeneralDuties();

    private final List<Duty> duties = new ArrayList<>();
    private final Map<Character, List<Word>> words = new HashMap<>();

    /**
     * A folded word, and the matters that it speaks of.
     *
     * @param weight less for a short word, and for one that answers on other matters say too
     */
    private record Word(String text, double weight, List<Duty> of) {
        static Word of(String cell) {
            boolean weak = cell.startsWith("~");
            String text = FoldedTerm.of(weak ? cell.substring(1) : cell);
            double weight = text.length() <= 2 ? SHORT_WORD : 1;
            return new Word(text, weak ? WEAK * weight : weight, new ArrayList<>());
        }

        /** Whether it stands at a place as a word: サル is none in コンサルタント. */
        boolean isAt(String text, int start) {
            int end = start + this.text.length();
            return text.startsWith(this.text, start)
                    && !(this.text.length() <= SYLLABLES
                            && isKatakana(text.charAt(start))
                            && (start > 0 && isKatakana(text.charAt(start - 1))
                                    || end < text.length() && isKatakana(text.charAt(end))));
        }

        private static boolean isKatakana(char c) {
            return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
        }
    }

    /**
     * What a text says of the matters of one section.
     *
     * @param sections the section; several where their names leave it open, none where no section for it is known
     * @param matter the one that most is said of
     * @param weight how much is said
     */
    record Share(List<SectionDirectory.Section> sections, String matter, double weight) {}

    private GeneralDuties() {
        Map<String, Word> byText = new HashMap<>();
        for (TsvTable.Row row :
                TsvTable.load(GeneralDuties.class, "section-duties.tsv", null).rows()) {
            Duty duty = Duty.of(row);
            duties.add(duty);
            for (String word : row.get("words").split("\\|")) {
                Word written = Word.of(word);
                byText.computeIfAbsent(written.text(), w -> written).of().add(duty);
            }
        }
        for (Word word : byText.values()) {
            words.computeIfAbsent(word.text().charAt(0), c -> new ArrayList<>()).add(word);
        }
        words.values()
                .forEach(of -> of.sort((a, b) -> b.text().length() - a.text().length()));
    }

    /**
     * What a text says of what sections do.
     *
     * @param bySection by the name of each known section
     * @param unknown the most that it says of a matter for which no section is known
     * @param all what it says of everything
     */
    record Spoken(Map<String, Of> bySection, double unknown, double all) {
        /** Its part of all that is said, 0 to 1. */
        double share(String section) {
            Of of = bySection.get(section);
            return of == null ? 0 : of.weight() / all;
        }

        /** The part of all that is said on the matter without a known section that most is said of. */
        double unknownShare() {
            return all == 0 ? 0 : unknown / all;
        }
    }

    /**
     * What is said of one section.
     *
     * @param weight how much
     * @param matter the one that most is said of
     */
    record Of(double weight, String matter) {}

    /**
     * What a text says of what each known section does.
     *
     * @param text an answer
     * @param beside what stands beside it in the same answer, and the question; empty where unknown
     * @param department the department that answers; null for the head of the municipality
     * @param sections that may be in charge
     */
    Spoken spoken(String text, String beside, @Nullable String department, KnownSections sections) {
        Map<String, Of> bySection = new LinkedHashMap<>();
        double unknown = 0;
        double all = 0;
        for (Share share : shares(text, beside, department, sections)) {
            all += share.weight();
            for (SectionDirectory.Section section : share.sections()) {
                bySection.merge(
                        section.name(),
                        new Of(share.weight(), share.matter()),
                        (a, b) -> new Of(a.weight() + b.weight(), a.matter()));
            }
            unknown = share.sections().isEmpty() ? Math.max(unknown, share.weight()) : unknown;
        }
        return new Spoken(bySection, unknown, all);
    }

    /** What a text says of the matters of each section, the most first. */
    List<Share> shares(String text, String beside, @Nullable String department, KnownSections sections) {
        List<Share> shares = new ArrayList<>();
        said(text, beside, department).forEach((duty, weight) -> {
            if (duty.fits(department)) {
                List<SectionDirectory.Section> among = duty.among(sections);
                double sure = !among.isEmpty() && !sections.full() && duty.isSeldomDoneBy(among) ? SELDOM : 1;
                shares.add(new Share(among, duty.name(), sure * weight));
                if (sure < 1) {
                    shares.add(new Share(List.of(), duty.name(), (1 - sure) * weight));
                }
            }
        });
        shares.sort(Comparator.comparingDouble(Share::weight).reversed().thenComparing(Share::matter));
        Map<Object, Share> bySection = new LinkedHashMap<>();
        for (Share share : shares) {
            Object key = share.sections().isEmpty() ? share.matter() : share.sections();
            bySection.merge(key, share, (a, b) -> new Share(a.sections(), a.matter(), a.weight() + b.weight()));
        }
        return bySection.values().stream()
                .sorted(Comparator.comparingDouble(Share::weight).reversed().thenComparing(Share::matter))
                .toList();
    }

    /** What a text and its neighbours speak of; the head of a department speaks of what it is there for. */
    private Map<Duty, Double> said(String text, String beside, @Nullable String department) {
        Map<Duty, Double> said = new HashMap<>();
        weigh(text, 1, said);
        weigh(beside, announces(text) ? ASIDE : BESIDE, said);
        said.replaceAll((duty, weight) -> duty.isOf(department) ? OWN * weight : weight);
        return said;
    }

    /** Whether a text speaks of a matter that lies with another section than the one named. */
    boolean isOfAnother(String text, String beside, String department, String section) {
        return isListOfBills(text)
                || said(text, beside, department).entrySet().stream()
                        .filter(e -> e.getValue() >= (e.getKey().fits(department) ? PASSING : AT_LENGTH))
                        .anyMatch(e -> !e.getKey().isDoneBy(section));
    }

    /** Whether a text has hardly a word of what sections do: an answer that goes on with what was said before. */
    boolean saysLittle(String text) {
        Map<Duty, Double> said = new HashMap<>();
        weigh(text, 1, said);
        return said.values().stream().noneMatch(w -> w >= LITTLE);
    }

    /**
     * Whether a department can have a section for what a text speaks of most. Of several departments that speak in one case the one of
     * another matter (企画部 on the plan that holds it) is not the one to write to.
     */
    boolean canBeOf(String text, String department) {
        Map<Duty, Double> said = new HashMap<>();
        weigh(text, 1, said);
        double most =
                said.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return said.entrySet().stream()
                .filter(e -> e.getValue() >= most)
                .allMatch(e -> e.getKey().fits(department));
    }

    /** Whether a text goes through the matters of many sections, as who explains a plan or a budget does. */
    boolean touchesMany(String text) {
        Map<Duty, Double> said = new HashMap<>();
        weigh(text, 1, said);
        return isListOfBills(text)
                || said.values().stream().filter(w -> w >= LITTLE).count() >= MANY;
    }

    /** Whether a text has no word at all of what sections do. */
    boolean saysNothing(String text) {
        Map<Duty, Double> said = new HashMap<>();
        weigh(text, 1, said);
        return said.isEmpty();
    }

    /** Whether a text tells at its beginning what it is about; then its neighbours need not. */
    private static boolean announces(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return TOPIC.stream().anyMatch(head::contains);
    }

    /** What reads out bills and accounts touches the matters of all sections. */
    static boolean isListOfBills(String text) {
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
        return duties.stream().anyMatch(d -> d.isDoneBy(section) && d.isOf(department));
    }

    /**
     * Whether a section of this name does only what a department of that name has no section for: 動植物公園 and 市民病院事務局. What
     * sections of the name do in some municipalities only does not tell where it lies, if others of their matters do.
     */
    boolean isForeign(String section, @Nullable String department) {
        List<Duty> all = department == null
                ? List.of()
                : duties.stream().filter(d -> d.isDoneBy(section)).toList();
        List<Duty> always = all.stream().filter(d -> !d.isSeldomDoneBy(section)).toList();
        List<Duty> of = always.isEmpty() ? all : always;
        return !of.isEmpty() && of.stream().noneMatch(d -> d.fits(department));
    }

    private void weigh(String written, double share, Map<Duty, Double> all) {
        String text = FoldedTerm.of(written);
        Map<Word, Double> said = new HashMap<>();
        int i = 0;
        while (i < text.length()) {
            Word word = at(text, i);
            if (word == null) {
                i++;
                continue;
            }
            double once = word.weight() * share;
            int end = i + word.text().length();
            said.merge(
                    word, announced(text, end) ? ANNOUNCED * once : once, (a, b) -> Math.min(a + b, MOST_OFTEN * once));
            i = end;
        }
        said.forEach((word, weight) -> word.of().forEach(duty -> all.merge(duty, weight, Double::sum)));
    }

    /** The longest word of the table that begins here. */
    private @Nullable Word at(String text, int start) {
        for (Word word : words.getOrDefault(text.charAt(start), List.of())) {
            if (word.isAt(text, start)) {
                return word;
            }
        }
        return null;
    }

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
