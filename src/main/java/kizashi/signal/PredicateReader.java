package kizashi.signal;

import java.util.EnumSet;
import java.util.List;
import kizashi.japanese.SuffixTable;

/**
 * Finds the final predicate of a clause by reading it backwards: layers of endings first (〜してまいりたい|と考えております), then
 * the head (検討), looking through verbs that say little (検討を|進め) to their object.
 */
final class PredicateReader {
    private static final int MOST_LAYERS = 8;

    /** する and its humble forms, in the shapes that stand before an ending. */
    private static final List<String> SURU = List.of(
            "させていただい", "させていただき", "させていただく", "いたし", "いたす", "できる", "させる", "させ", "する", "でき", "し", "すべき", "した", "せ");

    private static final List<String> FILLERS = List.of(
            "のほうを", "のほうも", "についても", "につきましても", "については", "につきましては", "について", "などを", "などに", "などの", "など", "等を", "等に", "等の",
            "等", "さらに", "しっかりと", "しっかり", "丁寧に", "着実に", "を", "も", "は", "に", "が", "へ");

    /** Verbs whose object says what is done. */
    private static final List<String> LIGHT = List.of(
            "進め", "行", "図", "努め", "取り組", "取組", "重ね", "続け", "深め", "加え", "送", "入", "継続", "加速", "実施", "開始", "着手", "速め",
            "前に進め");

    private final SuffixTable<Mood> endings;
    private final SuffixTable<SignalTables.Head> heads;

    PredicateReader(SignalTables tables) {
        this.endings = tables.endings();
        this.heads = tables.heads();
    }

    /** The predicate of {@code text} that ends at {@code end}; punctuation there is not part of it. */
    Predicate read(String text, int end) {
        EnumSet<Mood> moods = EnumSet.noneOf(Mood.class);
        Mood innermost = Mood.POLITE;
        int at = trim(text, end);
        int sentenceEnd = at;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            SuffixTable.Suffix<Mood> ending = endings.longest(text, at);
            if (ending == null) {
                break;
            }
            moods.add(ending.value());
            if (ending.value() != Mood.POLITE) {
                innermost = ending.value();
            }
            at = ending.start();
        }
        int headEnd = at;
        at = skip(text, at, SURU);
        at = skipFillers(text, at);
        SuffixTable.Suffix<SignalTables.Head> head = heads.longest(text, headEnd);
        if (head == null) {
            head = heads.longest(text, at);
        }
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
        if (LIGHT.contains(word)) {
            int at = skipFillers(text, start);
            SuffixTable.Suffix<SignalTables.Head> object = at < start ? heads.longest(text, at) : null;
            if (object != null
                    && !object.value().verb()
                    && overrides(word, object.value().kind())) {
                return new Predicate(
                        moods, innermost, object.value().kind(), object.value().word(), object.start(), headEnd, end);
            }
        }
        return new Predicate(moods, innermost, kind, word, start, headEnd, end);
    }

    /** 検討, 研究 and 説明 always say more than their verb; an act does only where the verb is no mere effort. */
    private static boolean overrides(String verb, HeadClass object) {
        return switch (object) {
            case STUDY, PARK, SPEECH, BUDGET -> true;
            case ACT -> !verb.equals("努め") && !verb.equals("図");
            case VAGUE -> verb.equals("実施") || verb.equals("開始") || verb.equals("着手");
            case UNKNOWN -> false;
        };
    }

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

    private static int skip(String text, int end, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, end - word.length())) {
                return end - word.length();
            }
        }
        return end;
    }
}
