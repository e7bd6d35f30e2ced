package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import kizashi.japanese.Sentences;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import kizashi.signal.phrase.SignalTables;

/**
 * Links the questions of members with the answers of officials. Speeches fall into rounds: what one member says, then the
 * officials who speak until a member speaks again. In a round with one question (一問一答) every answer is its answer; in one
 * with several (一括質問一括答弁) the wording decides (cosine of letter pairs, the sentence that names the topic counting more),
 * with the order of topics and the office that was asked.
 */
public final class ExchangeLinker {

    /** At the head of what minutes print in parts. */
    private static final String CONTINUED = "（続";

    private final QuestionReader reader;
    private final AnswerReader official;
    private final Debates debates;

    /** With the cues of these tables. */
    public ExchangeLinker(SignalTables tables) {
        this.reader = new QuestionReader(tables);
        this.official = new AnswerReader(tables);
        this.debates = new Debates(tables);
    }

    /**
     * All that was asked and answered in a sitting.
     *
     * @param pleading the numbers of speeches in which a member pleads or moves, and asks nothing
     */
    public record Links(List<Question> questions, List<ExchangeLink> links, BitSet pleading) {}

    /**
     * Links a sitting.
     *
     * @param text the stored text
     * @param speeches its speeches, in order
     */
    public Links link(String text, List<Speech> speeches) {
        List<List<Sentences.Range>> sentences = new ArrayList<>();
        for (Speech speech : speeches) {
            sentences.add(Sentences.split(text, speech.bodyStart(), speech.end()));
        }
        return link(text, speeches, sentences);
    }

    /** Links a sitting whose speeches are already split; {@code sentences} has one list a speech. */
    public Links link(String text, List<Speech> speeches, List<List<Sentences.Range>> sentences) {
        List<Question> questions = new ArrayList<>();
        List<ExchangeLink> links = new ArrayList<>();
        List<Question> asked = new ArrayList<>();
        List<Answer> given = new ArrayList<>();
        int collected = 0;
        BitSet pleading = debates.in(text, speeches);
        Speech lastMember = null;
        List<Sentences.Range> lastSaid = List.of();
        for (int i = 0; i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            Side side = pleading.get(i) ? Side.OTHER : side(text, speech, sentences.get(i));
            if (side == Side.MEMBER) {
                if (!given.isEmpty() || lastMember != null && !sameSpeaker(lastMember, speech)) {
                    links.addAll(round(text, asked, given));
                    asked = new ArrayList<>();
                    given = new ArrayList<>();
                    collected = 0;
                } else if (i > 0
                        && speeches.get(i - 1).equals(lastMember)
                        && isReplyLost(text, asked, lastSaid, sentences.get(i))) {
                    asked = new ArrayList<>();
                    collected = 0;
                }
                asked.addAll(reader.questions(text, speech, sentences.get(i)));
                lastMember = speech;
                lastSaid = sentences.get(i);
            } else if (side == Side.OFFICIAL && lastMember != null) {
                if (given.isEmpty()) {
                    addImplied(text, lastMember, lastSaid, asked);
                }
                given.addAll(official.answers(text, speech, sentences.get(i)));
            }
            if (side == Side.CHAIR && !given.isEmpty() && official.opensItem(text, speech)) {
                // The officials who speak next report on another item; nobody has asked them.
                links.addAll(round(text, asked, given));
                asked = new ArrayList<>();
                given = new ArrayList<>();
                collected = 0;
                lastMember = null;
            }
            if (side == Side.MEMBER || side == Side.OFFICIAL) {
                collect(questions, asked.subList(collected, asked.size()));
                collected = asked.size();
            }
        }
        links.addAll(round(text, asked, given));
        return new Links(questions, links, pleading);
    }

    /**
     * Whether a member who spoke last, and ended with a question, goes on as if it had been answered: short replies are missing in
     * some minutes, and what an official says later answers something else. Where his speech is only printed in parts, it goes on
     * where it broke off (「（続）」), or asks the next thing at once.
     */
    private boolean isReplyLost(
            String text, List<Question> asked, List<Sentences.Range> said, List<Sentences.Range> now) {
        if (asked.isEmpty() || said.isEmpty() || now.isEmpty()) {
            return false;
        }
        boolean endsAsking =
                asked.get(asked.size() - 1).end() == said.get(said.size() - 1).end();
        int start = now.get(0).start();
        while (start < now.get(0).end() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return endsAsking && !text.startsWith(CONTINUED, start) && !reader.asks(text, now.get(0));
    }

    /**
     * On which side a speech is. Who stands in for the chair (副委員長) sits among the members while the chair presides, and asks
     * as they do.
     */
    private Side side(String text, Speech speech, List<Sentences.Range> sentences) {
        String role = speech.speaker().role();
        boolean vice = speech.speaker().side() == Side.CHAIR && role != null && role.startsWith("副");
        return vice
                        && !official.opensItem(text, speech)
                        && !reader.questions(text, speech, sentences).isEmpty()
                ? Side.MEMBER
                : speech.speaker().side();
    }

    private static void collect(List<Question> questions, List<Question> asked) {
        for (Question question : asked) {
            if (questions.isEmpty() || questions.get(questions.size() - 1).end() < question.end()) {
                questions.add(question);
            }
        }
    }

    /** A member who is answered has asked, whatever his words. */
    private void addImplied(String text, Speech member, List<Sentences.Range> said, List<Question> asked) {
        boolean hasAsked = asked.stream().anyMatch(question -> isSame(question.speech(), member));
        if (asked.isEmpty() || !hasAsked && member.end() - member.bodyStart() < SHORT_SPEECH) {
            Question implied = reader.implied(text, member, said);
            if (implied != null) {
                asked.add(implied);
            }
        }
    }

    private static final int SHORT_SPEECH = 600;
    /** Of a question and a part of an answer: a thousand of each are many times what a member can ask in the time that he has. */
    private static final long MOST_PAIRS = 1_000_000;

    private static boolean isSame(Speech a, Speech b) {
        return a.bodyStart() == b.bodyStart();
    }

    private static boolean sameSpeaker(Speech a, Speech b) {
        Speaker one = a.speaker();
        Speaker two = b.speaker();
        return Objects.equals(one.bestName(), two.bestName()) && Objects.equals(one.seat(), two.seat());
    }

    /** What each official says in answer to a single question, whole. */
    private static List<Answer> whole(List<Answer> parts) {
        List<Answer> answers = new ArrayList<>();
        for (Answer part : parts) {
            int last = answers.size() - 1;
            if (last >= 0 && isSame(answers.get(last).speech(), part.speech())) {
                answers.set(last, answers.get(last).until(part));
            } else {
                answers.add(part);
            }
        }
        return answers;
    }

    private static List<ExchangeLink> round(String text, List<Question> asked, List<Answer> given) {
        List<ExchangeLink> links = new ArrayList<>();
        if (asked.isEmpty() || given.isEmpty()) {
            return links;
        }
        if (asked.size() == 1) {
            whole(given).forEach(answer -> links.add(new ExchangeLink(asked.get(0), answer, 1, true)));
            return links;
        }
        // Every question is held against every part of the answers.
        if ((long) asked.size() * given.size() > MOST_PAIRS) {
            return links;
        }
        List<ExchangeLink> found = RoundLinks.of(text, asked, given);
        return isOneTopic(asked) ? found.stream().map(ExchangeLink::alone).toList() : found;
    }

    /** Whether all that was asked stands under one topic; what is only wished for beside it asks nothing. */
    private static boolean isOneTopic(List<Question> asked) {
        return asked.stream()
                        .filter(Question::asks)
                        .mapToInt(Question::topic)
                        .distinct()
                        .count()
                == 1;
    }
}
