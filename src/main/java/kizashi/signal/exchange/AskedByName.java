package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;

/**
 * Whether an answer is announced by the very name under which a question was asked: 「(4)、夏の水辺の使い方です」, and 「夏の水辺の使い方についてお答えします」. Of several
 * questions that were asked together that is surer than how alike the two are in all that they say.
 */
final class AskedByName {
    /** Fewer letters are a word that many things share. */
    private static final int SHORTEST = 5;
    /** A heading is no longer. */
    private static final int HEADING = 120;

    /** From which side something is seen: that is asked of everything. */
    private static final Pattern ANY =
            Pattern.compile("(?:現状|課題|認識|取組|考え方?|対応|今後|方針|見解|状況|効果|内容|本市|市|具体的な|これまで|[のとや、・]|及び|並びに)+");

    private static final Pattern SPACE = Pattern.compile("[\\s　]+");

    private AskedByName() {}

    /**
     * The parts of an answer that are announced so, each up to the next announcement of something else.
     *
     * @param text the stored text
     * @param question that is linked to the answer
     */
    static List<Sentences.Range> parts(String text, Question question, Answer answer) {
        String asked = SPACE.matcher(heading(text, question) + text.substring(question.start(), question.end()))
                .replaceAll("");
        List<Sentences.Range> parts = new ArrayList<>();
        int from = -1;
        for (Sentences.Range sentence : Sentences.split(text, answer.leadStart(), answer.end())) {
            String said = text.substring(sentence.start(), sentence.end());
            if (!Announcements.is(said)) {
                continue;
            }
            AnnouncedName announced = AnnouncedName.of(said);
            boolean named = announced.names().stream().anyMatch(name -> isIn(asked, name));
            if (named && from < 0) {
                from = sentence.start();
            } else if (!named && from >= 0 && announced.only() && !isOneSide(announced)) {
                parts.add(new Sentences.Range(from, sentence.start()));
                from = -1;
            }
        }
        if (from >= 0) {
            parts.add(new Sentences.Range(from, answer.end()));
        }
        return parts;
    }

    private static boolean isIn(String asked, String name) {
        String folded = SPACE.matcher(name).replaceAll("");
        return folded.length() >= SHORTEST && !ANY.matcher(folded).matches() && asked.contains(folded);
    }

    /** 「まず、現状についてです」 goes on under the name that was just said. */
    private static boolean isOneSide(AnnouncedName announced) {
        return announced.names().stream().anyMatch(name -> ANY.matcher(name).matches());
    }

    /** The sentence that names the topic under which it is asked. */
    private static String heading(String text, Question question) {
        int last = Math.min(question.end(), question.topic() + HEADING);
        int end = text.indexOf('。', question.topic(), Math.max(question.topic(), last));
        return text.substring(question.topic(), end < 0 ? Math.max(question.topic(), last) : end);
    }
}
