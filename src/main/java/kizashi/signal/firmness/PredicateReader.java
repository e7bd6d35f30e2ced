package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.japanese.SuffixTable;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.SignalTables;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Finds the final predicate of a clause by reading it backwards: layers of endings first (〜してまいりたい|と考えております), then
 * the head (検討), looking through verbs that say little (検討を|進め) to their object.
 */
final class PredicateReader {
    private static final int MOST_LAYERS = 8;

    private final SignalTables tables;
    private final SuffixTable<SignalTables.Head> heads;
    private final WordLists words;
    private final Hands hands;

    PredicateReader(SignalTables tables) {
        this.tables = tables;
        this.heads = tables.heads();
        this.words = tables.words();
        this.hands = new Hands(words);
    }

    WordLists words() {
        return words;
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
            boolean whole = isStemOfVerb(text, ending);
            Mood mood = whole ? Mood.WILL : ending.value();
            moods.add(mood);
            if (mood != Mood.POLITE) {
                innermost = mood;
            }
            at = trim(text, whole ? ending.start() + 1 : ending.start());
        }
        int headEnd = at;
        at = words.beforeFillers(text, words.beforeSuru(text, at));
        SuffixTable.Suffix<SignalTables.Head> verb = head(text, headEnd);
        SuffixTable.Suffix<SignalTables.Head> head = at == headEnd ? verb : longer(verb, head(text, at));
        if (head == null) {
            SuffixTable.Suffix<SignalTables.Head> act = objectOfSuru(text, headEnd);
            if (act != null) {
                return new Predicate(
                        moods, innermost, act.value().kind(), act.value().word(), act.start(), headEnd, sentenceEnd);
            }
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
        String word = head.value().word();
        int start = head.start();
        HeadClass kind = head.value().kind();
        if (kind == HeadClass.HAND) {
            boolean act = hands.areOn(text, word, start) && hands.areOurs(text, moods, headEnd);
            kind = act ? HeadClass.ACT : HeadClass.UNKNOWN;
        } else if (kind == HeadClass.VAGUE && hands.doThisToo(text, word, start, headEnd)) {
            kind = HeadClass.ACT;
        }
        if (words.is(WordList.LIGHT_VERB, word) || words.is(WordList.BEGINS_VERB, word)) {
            int at = words.beforeFillers(text, start);
            SuffixTable.Suffix<SignalTables.Head> object = at < start ? heads.longest(text, at) : null;
            if (object == null && words.is(WordList.CARRIES_OUT, word)) {
                object = objectFurtherOff(text, start);
            }
            boolean begins = words.is(WordList.BEGINS_VERB, word); // 検討を始めて is study, 運用を始めて a beginning
            boolean named = object != null && (!object.value().verb() || isNounOfVerb(text, object.value(), at));
            boolean counts = !begins
                    || object != null
                            && (object.value().kind() == HeadClass.STUDY
                                    || moods.contains(Mood.STATE)
                                            && words.is(
                                                    WordList.PREPARES,
                                                    object.value().word()));
            if (object != null && named && counts) {
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

    /** 事務所の開設を|令和7年度に|させていただきたい: する with its time between. */
    private SuffixTable.@Nullable Suffix<SignalTables.Head> objectOfSuru(String text, int end) {
        boolean suru = end > 0
                && text.charAt(end - 1) == 'に'
                && (text.startsWith("させていただ", end) || text.startsWith("したい", end) || text.startsWith("いたし", end));
        SuffixTable.Suffix<SignalTables.Head> object = suru ? objectFurtherOff(text, end) : null;
        return object != null && object.value().kind().act() && !object.value().verb() ? object : null;
    }

    /** 橋の|架け替え|を進め: a verb that stands as a noun. */
    private static boolean isNounOfVerb(String text, SignalTables.Head object, int end) {
        return object.kind().act() && text.startsWith("を", end) && object.word().length() > 2;
    }

    /** 実証を|三つの町会で|行います: between a verb and its object stand place, time or number. */
    private SuffixTable.@Nullable Suffix<SignalTables.Head> objectFurtherOff(String text, int verb) {
        if (verb == 0 || "でにらり回".indexOf(text.charAt(verb - 1)) < 0) {
            return null;
        }
        int from = Math.max(0, verb - OBJECT_REACH);
        int particle = text.lastIndexOf('を', verb - 1);
        if (particle <= from
                || words.in(
                        WordList.ANOTHER_VERB,
                        text.substring(text.startsWith("を、", particle) ? particle + 2 : particle, verb))) {
            return null;
        }
        return heads.longest(text, particle);
    }

    private static final int OBJECT_REACH = 16;

    /** The て of 立てます is part of its verb, and no spoken ている (立ってます). */
    private boolean isStemOfVerb(String text, SuffixTable.Suffix<Mood> ending) {
        if (ending.value() != Mood.STATE || !text.startsWith("てます", ending.start())) {
            return false;
        }
        SuffixTable.Suffix<SignalTables.Head> verb = heads.longest(text, ending.start() + 1);
        return verb != null && verb.value().verb() && verb.value().word().endsWith("て");
    }

    /** The た of 果たさせて and 持たせて is part of its verb, and no past. */
    private boolean isPartOfVerb(String text, int at, SuffixTable.Suffix<Mood> ending) {
        if (ending.value() != Mood.PAST || ending.start() != at - 1) {
            return false;
        }
        SuffixTable.Suffix<SignalTables.Head> verb = heads.longest(text, at);
        return verb != null && verb.value().verb();
    }

    /** The head that ends at an offset; a verb of one sign is none in the middle of a compound (増|設, 企|図). */
    private SuffixTable.@Nullable Suffix<SignalTables.Head> head(String text, int end) {
        SuffixTable.Suffix<SignalTables.Head> head = heads.longest(text, end);
        if (head == null || !head.value().verb() || head.value().word().length() > 1 || head.start() == 0) {
            return head;
        }
        boolean compound = Character.UnicodeScript.of(text.charAt(head.start() - 1)) == Character.UnicodeScript.HAN;
        return compound && !isCounted(text, head.start()) ? null : head;
    }

    /** 相談員を二名|置く: what stands before the verb is a figure with its counter. */
    private boolean isCounted(String text, int verb) {
        boolean counter = words.is(WordList.COUNTER, text.substring(verb - 1, verb));
        return counter && verb > 1 && "0123456789一二三四五六七八九十数".indexOf(text.charAt(verb - 2)) >= 0;
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
    private boolean overrides(String verb, SignalTables.Head object) {
        return switch (object.kind()) {
            case STUDY, PARK, SPEECH, BUDGET -> true;
            case ACT, START ->
                !words.is(WordList.MERE_EFFORT, verb)
                        && !(words.is(WordList.TAKES_UP, verb) && words.ends(WordList.BROAD_ACT, object.word()));
            case VAGUE -> !words.ends(WordList.MEASURE_NOUN, object.word()) && !words.is(WordList.SETS_ABOUT, verb);
            case HAND, EVENT, DECLINE, UNKNOWN -> false;
        };
    }

    private static int trim(String text, int end) {
        int at = end;
        while (at > 0 && "。！!？?、".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
