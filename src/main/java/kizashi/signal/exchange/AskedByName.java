package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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

    private final String text;
    private final IdentityHashMap<ExchangeLink, List<Sentences.Range>> ofLinks = new IdentityHashMap<>();
    private final IdentityHashMap<Answer, List<Said>> ofAnswers = new IdentityHashMap<>();

    /** Of one document; what was read once is kept, since many passages belong to one answer. */
    AskedByName(String text) {
        this.text = text;
    }

    /** A sentence that announces something. */
    private record Said(Sentences.Range sentence, AnnouncedName announced) {}

    /** The parts of a link's answer that are announced so, each up to the next announcement of something else. */
    List<Sentences.Range> parts(ExchangeLink link) {
        return ofLinks.computeIfAbsent(link, l -> read(l.question(), l.answer()));
    }

    private List<Sentences.Range> read(Question question, Answer answer) {
        String asked = SPACE.matcher(heading(question) + text.substring(question.start(), question.end()))
                .replaceAll("");
        List<Sentences.Range> parts = new ArrayList<>();
        int from = -1;
        for (Said said : ofAnswers.computeIfAbsent(answer, this::announced)) {
            Sentences.Range sentence = said.sentence();
            AnnouncedName announced = said.announced();
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

    private List<Said> announced(Answer answer) {
        List<Said> all = new ArrayList<>();
        for (Sentences.Range sentence : Sentences.split(text, answer.leadStart(), answer.end())) {
            String said = text.substring(sentence.start(), sentence.end());
            if (Announcements.is(said)) {
                all.add(new Said(sentence, AnnouncedName.of(said)));
            }
        }
        return all;
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
    private String heading(Question question) {
        int last = Math.min(question.end(), question.topic() + HEADING);
        int end = text.indexOf('。', question.topic(), Math.max(question.topic(), last));
        return text.substring(question.topic(), end < 0 ? Math.max(question.topic(), last) : end);
    }
}
