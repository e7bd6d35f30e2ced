package kizashi.signal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import kizashi.japanese.SuffixTable;
import org.jspecify.annotations.Nullable;

/**
 * Finds the final predicate of a clause by reading it backwards: layers of endings first (〜してまいりたい|と考えております), then
 * the head (検討), looking through verbs that say little (検討を|進め) to their object.
 */
final class PredicateReader {
    private static final int MOST_LAYERS = 8;

    /** する and its humble forms, in the shapes that stand before an ending. */
    private static final SuffixTable<Boolean> SURU = suffixes(
            "させていただい", "させていただき", "させていただく", "いたし", "いたす", "できる", "させる", "させ", "する", "でき", "し", "すべき", "した", "せ", "す",
            "致し", "致す", "出来", "させて頂き", "させて頂い", "させて頂く");

    private static final SuffixTable<Boolean> FILLERS = suffixes(
            "のほうを", "のほうも", "についても", "につきましても", "については", "につきましては", "について", "などを", "などに", "などの", "など", "等を", "等に", "等の",
            "等", "さらに", "更に", "しっかりと", "しっかり", "丁寧に", "着実に", "計画的に", "順次", "早期に", "速やかに", "段階的に", "鋭意", "確実に", "一層",
            "全力で", "早急に", "継続的に", "積極的に", "本格的に", "具体的に", "重点的に", "総合的に", "集中的に", "精力的に", "効果的に", "効率的に", "全庁的に",
            "定期的に", "前向きに", "慎重に", "真摯に", "着々と", "懸命に", "一生懸命", "強力に", "大胆に", "迅速に", "一体的に", "優先的に", "主体的に", "試験的に",
            "先行して", "新たに", "同時に", "今後", "のほうに", "というものを", "といったことを", "ということを", "というのを", "とかを", "といったものを", "適切に", "引き続き",
            "進んで", "を", "も", "は", "に", "が", "へ");

    /** Verbs whose object says what is done. */
    private static final List<String> LIGHT = List.of(
            "進め", "行", "図", "努め", "取り組", "取組", "重ね", "続け", "深め", "加え", "送", "入", "継続", "加速", "急", "実施", "開始", "着手",
            "速め", "前に進め");

    private final SignalTables tables;
    private final SuffixTable<SignalTables.Head> heads;

    PredicateReader(SignalTables tables) {
        this.tables = tables;
        this.heads = tables.heads();
    }

    /** The predicate of {@code text} that ends at {@code end}; punctuation there is not part of it. */
    Predicate read(String text, int end) {
        EnumSet<Mood> moods = EnumSet.noneOf(Mood.class);
        Mood innermost = Mood.POLITE;
        int at = trim(text, end);
        int sentenceEnd = at;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            SuffixTable.Suffix<Mood> ending = tables.endings().longest(text, at);
            if (ending == null || isPartOfVerb(text, at, ending)) {
                break;
            }
            moods.add(ending.value());
            if (ending.value() != Mood.POLITE) {
                innermost = ending.value();
            }
            at = trim(text, ending.start());
        }
        int headEnd = at;
        at = skip(text, at, SURU);
        at = skipFillers(text, at);
        SuffixTable.Suffix<SignalTables.Head> head = longer(head(text, headEnd), head(text, at));
        if (head == null) {
            return new Predicate(moods, innermost, HeadClass.UNKNOWN, "", headEnd, headEnd, sentenceEnd);
        }
        return withObject(text, moods, innermost, head, headEnd, sentenceEnd);
    }

    private Predicate withObject(
            String text,
            EnumSet<Mood> moods,
            Mood innermost,
            SuffixTable.Suffix<SignalTables.Head> head,
            int headEnd,
            int end) {
        HeadClass kind = head.value().kind();
        String word = head.value().word();
        int start = head.start();
        if (LIGHT.contains(word) || word.equals("始め")) {
            int at = skipFillers(text, start);
            SuffixTable.Suffix<SignalTables.Head> object = at < start ? heads.longest(text, at) : null;
            boolean begins = word.equals("始め"); // 検討を始めて is study, 運用を始めて a beginning
            if (object != null
                    && !object.value().verb()
                    && (!begins || object.value().kind() == HeadClass.STUDY)) {
                HeadClass of = object.value().kind();
                return new Predicate(
                        moods,
                        innermost,
                        overrides(word, object.value()) ? of : kind,
                        object.value().word(),
                        object.start(),
                        headEnd,
                        end);
            }
        }
        return new Predicate(moods, innermost, kind, word, start, headEnd, end);
    }

    /** The た of 果たさせて is part of its verb, and no past. */
    private boolean isPartOfVerb(String text, int at, SuffixTable.Suffix<Mood> ending) {
        if (ending.value() != Mood.PAST || ending.start() != at - 1) {
            return false;
        }
        SuffixTable.Suffix<SignalTables.Head> verb = heads.longest(text, at);
        return verb != null && verb.value().verb() && verb.value().word().endsWith(text.substring(at - 1, at));
    }

    /** The head that ends at an offset; a verb of one sign is none in the middle of a compound (増|設, 企|図). */
    private SuffixTable.@Nullable Suffix<SignalTables.Head> head(String text, int end) {
        SuffixTable.Suffix<SignalTables.Head> head = heads.longest(text, end);
        if (head == null || !head.value().verb() || head.value().word().length() > 1 || head.start() == 0) {
            return head;
        }
        boolean compound = Character.UnicodeScript.of(text.charAt(head.start() - 1)) == Character.UnicodeScript.HAN;
        return compound ? null : head;
    }

    /** 掲示し is 掲示 and する, not 示す: the head that reaches further back is the right one. */
    private static SuffixTable.@Nullable Suffix<SignalTables.Head> longer(
            SuffixTable.@Nullable Suffix<SignalTables.Head> verb,
            SuffixTable.@Nullable Suffix<SignalTables.Head> noun) {
        if (verb == null || noun == null) {
            return verb == null ? noun : verb;
        }
        return noun.start() < verb.start() ? noun : verb;
    }

    /**
     * Whether the object says more than its verb: 検討, 研究 and 説明 always do; an act does where the verb is no mere effort;
     * effort and direction (支援を実施) only where they name no measure of their own.
     */
    private static boolean overrides(String verb, SignalTables.Head object) {
        return switch (object.kind()) {
            case STUDY, PARK, SPEECH, BUDGET -> true;
            case ACT, START ->
                !verb.equals("努め")
                        && !verb.equals("図")
                        && !(verb.equals("取り組") && BROAD.stream().anyMatch(object.word()::endsWith));
            case VAGUE ->
                MEASURES.stream().noneMatch(object.word()::endsWith) && !verb.equals("開始") && !verb.equals("着手");
            case EVENT, DECLINE, UNKNOWN -> false;
        };
    }

    /** Direction words that name a measure once they are carried out: 老朽化対策を実施. */
    private static final List<String> MEASURES = List.of("対策", "点検", "検査", "分析", "事業", "施策", "改善", "説明", "活動");

    /** Acts so broad that taking them up (整備に取り組む) says no more than a direction. */
    private static final List<String> BROAD = List.of("整備", "再整備", "提案", "調査", "実施", "運用", "再編", "設計");

    private static int trim(String text, int end) {
        int at = end;
        while (at > 0 && "。！!？?、".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static int skipFillers(String text, int end) {
        int at = end;
        for (int i = 0; i < 3; i++) {
            int next = skip(text, at, FILLERS);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int skip(String text, int end, SuffixTable<Boolean> words) {
        SuffixTable.Suffix<Boolean> word = words.longest(text, end);
        return word == null ? end : word.start();
    }

    static SuffixTable<Boolean> suffixes(String... words) {
        List<Map.Entry<String, Boolean>> entries = new ArrayList<>();
        for (String word : words) {
            entries.add(Map.entry(word, Boolean.TRUE));
        }
        return SuffixTable.of(entries);
    }
}
