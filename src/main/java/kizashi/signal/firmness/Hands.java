package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;

/**
 * Everyday verbs (入れる, 付ける, 直す), which councils of towns prefer to 導入 and 設置. They name an act where hands can be put on what
 * they deal with: 冷房を入れる, but not 力を入れる.
 */
final class Hands {
    /** How far before its verb what is dealt with may stand: 防犯カメラを|駅前にも|付け, in UTF-16 units. */
    private static final int REACH = 14;

    /** Where one of these stands before は or も, it marks a place or time: 駅前に|も. */
    private static final String PARTICLES = "にでとへをてらのがはもたし、";

    private final WordLists words;

    Hands(WordLists words) {
        this.words = words;
    }

    /** Whether a verb that starts at an offset deals with something that can be pointed at. */
    boolean areOn(String text, String word, int verb) {
        int particle = object(text, verb);
        if (particle > 0 && text.charAt(particle) == 'を') {
            String object = text.substring(0, particle);
            return words.is(WordList.BEARS, word) ? words.ends(WordList.BORNE, object) : isThing(object);
        }
        if (words.is(WordList.BEARS, word)) {
            return false;
        }
        boolean into = words.is(WordList.CHANGES_INTO, word) && text.startsWith("に", verb - 1);
        return into && isThing(text.substring(0, verb - 1))
                || particle > 0 && isThing(text.substring(0, particle))
                || isTopic(text, verb);
    }

    /** Where を, は or も stands that marks what is dealt with; −1 where the clause has none near the verb. */
    private static int object(String text, int verb) {
        int topic = -1;
        for (int at = verb - 1; at >= Math.max(1, verb - REACH); at--) {
            char c = text.charAt(at);
            boolean setOff = c == '、' && "をは".indexOf(text.charAt(at - 1)) >= 0; // サイトを、|もう二つ増やし
            if (c == '。' || c == '、' && at < verb - 1 && !setOff) {
                break;
            }
            if (c == 'を') {
                return at;
            }
            if (topic < 0 && (c == 'は' || c == 'も')) {
                topic = at;
            }
        }
        return topic;
    }

    /** 「残り三か所は、年明けに塗らせていただきます」. */
    private boolean isTopic(String text, int verb) {
        int topic = text.indexOf("は、");
        return topic > 0 && topic < verb && isThing(text.substring(0, topic)) && text.indexOf('を', topic) < 0;
    }

    /** 「手紙を送らせていただきます」: of a verb that else is an effort (声を届けてまいります). */
    boolean doThisToo(String text, String word, int verb, int headEnd) {
        return words.is(WordList.HANDS_TOO, word)
                && words.at(WordList.HUMBLE, text, headEnd)
                && areOn(text, word, verb);
    }

    /** A noun that is no figure of speech. */
    private boolean isThing(String before) {
        return !before.isEmpty() && PARTICLES.indexOf(before.charAt(before.length() - 1)) < 0 && !isFigure(before);
    }

    /** 力, but not 電力; 話し合い as any longer word. */
    private boolean isFigure(String before) {
        for (String figure : words.of(WordList.NO_HAND_OBJECT)) {
            int start = before.length() - figure.length();
            if (before.endsWith(figure) && (figure.length() > 1 || start == 0 || !isHan(before.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Whether they are meant to do it, or leave it: the plain present of such verbs (点数を付けます) mostly tells how something goes. */
    boolean areOurs(String text, EnumSet<Mood> moods, int headEnd) {
        boolean meant = moods.contains(Mood.GOING)
                || moods.contains(Mood.WISH)
                || moods.contains(Mood.PLAN)
                || moods.contains(Mood.RESOLVE)
                || moods.contains(Mood.DECIDED)
                || moods.contains(Mood.CANNOT)
                || moods.contains(Mood.REFUSE);
        return meant
                || moods.contains(Mood.WILL)
                        && (words.at(WordList.HUMBLE, text, headEnd)
                                || Dated.when(text.substring(0, headEnd)) && text.indexOf('毎') < 0
                                || words.in(WordList.DOING_BY, text.substring(0, headEnd)));
    }
}
