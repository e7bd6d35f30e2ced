package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Which answer belongs to which question in a round that has several of them (一括質問一括答弁). Wording decides (cosine of letter
 * pairs, the sentence that names the topic counting more) together with what officials keep to: within one speech they answer in
 * the order of the questions, each question once, and go on about it until the next one begins. So every part of an answer gets
 * one question, by the best way through all of them, neighbouring parts of one question are one answer, and a question that got
 * none shares the answer that stands where its own would.
 */
final class RoundLinks {
    private static final double NEXT_BONUS = 0.04;
    private static final double BACK_COST = 0.25;
    private static final double ORDER_BONUS = 0.04;
    private static final double SAME_TOPIC_BONUS = 0.15;
    private static final double FLOOR = 0.07;

    /** A second answer elsewhere must be nearly as like the question as its best one. */
    private static final double SECOND = 0.75;

    /** An answer less like its question than this gives way to one of its neighbours that is liker. */
    private static final double WEAK = 0.11;

    /** How like its question a part that announces its own matter must be, beside the likest part of the same answer. */
    private static final double ANNOUNCED = 0.35;

    /** One of several that were announced together: 「次に、御質問の３点目のこどもルームについてですが、」. */
    private static final Pattern COUNTED =
            Pattern.compile("[\\s　]*[^。、]{0,8}、?[^。、]{0,8}[0-9０-９一二三四五六七八九][点つ番件項](?:目|の)");

    /** What is left of a part that only announces, and goes on in the next one. */
    private static final int BARE = 40;

    /** What a question counts, where it has a name of its own: katakana, perhaps with kanji. */
    private static final Pattern THING = Pattern.compile("([ァ-ヺー]{4,20})\\p{IsHan}{0,6}(?=[はがをの])");

    /** A question that only a figure answers. */
    private static final Pattern HOW_MANY = Pattern.compile("何[台個人基枚件世カか箇ヶヵ]|幾つ|いくつ|幾ら|いくら|どのくらい|どれくらい|どの程度");

    private final List<Question> asked;
    private final List<Answer> parts;
    private final double[][] scores;
    /** By question, what it asks the number of. */
    private final List<List<String>> counted;

    private final String text;

    private RoundLinks(String text, List<Question> asked, List<Answer> parts) {
        this.text = text;
        this.asked = asked;
        this.parts = parts;
        this.scores = RoundScores.of(text, asked, parts);
        this.counted = asked.stream().map(question -> counted(text, question)).toList();
    }

    /**
     * The links of a round.
     *
     * @param text the stored text
     * @param asked its questions, two or more
     * @param given the parts of its answers, in order
     */
    static List<ExchangeLink> of(String text, List<Question> asked, List<Answer> given) {
        return new RoundLinks(text, asked, given).links();
    }

    private static boolean isSame(Speech a, Speech b) {
        return a.bodyStart() == b.bodyStart();
    }

    /** A run of parts that keep to one question. */
    private record Run(int question, int first, int last, double score) {}

    private List<ExchangeLink> links() {
        List<Run> runs = runs(way());
        double[] best = new double[asked.size()];
        for (Run run : runs) {
            best[run.question] = Math.max(best[run.question], run.score);
        }
        @Nullable Run[] own = new Run[asked.size()];
        List<ExchangeLink> links = new ArrayList<>();
        for (Run run : runs) {
            if (run.score >= FLOOR
                    && run.score >= best[run.question] * SECOND
                    && !isStray(run, runs, best)
                    && !leavesOut(run.question, run)) {
                take(run, run.question, run.score, own, links);
            }
        }
        for (int q : withoutOwn(runs, own)) {
            share(q, runs, own, links);
        }
        for (Run run : runs) {
            if (run.score >= FLOOR
                    && isBestOfSpeech(run, runs)
                    && !leavesOut(run.question, run)
                    && links.stream().noneMatch(link -> isSameSpeech(link, run))) {
                links.add(link(run.question, run, run.score)); // who takes the floor answers something
            }
        }
        return links;
    }

    /**
     * Whether a part only passes for the answer of a question because every part gets one: the two are hardly alike, and the
     * question, which shares its topic with the one before or after, is liker to what answers that.
     */
    private boolean isStray(Run run, List<Run> runs, double[] best) {
        int q = run.question;
        if (run.score >= WEAK) {
            return false;
        }
        for (Run other : runs) {
            boolean beside = other.question == q - 1 || other.question == q + 1;
            if (beside
                    && asked.get(other.question).topic() == asked.get(q).topic()
                    && other.score >= WEAK
                    && other.score >= best[other.question] * SECOND
                    && score(q, other) + SAME_TOPIC_BONUS > run.score
                    && score(q, other) >= FLOOR) {
                return true;
            }
        }
        return false;
    }

    private void take(Run run, int question, double score, @Nullable Run[] own, List<ExchangeLink> links) {
        links.add(link(question, run, score));
        Run before = own[question];
        if (before == null || before.score < run.score) {
            own[question] = run;
        }
    }

    private boolean isBestOfSpeech(Run run, List<Run> runs) {
        Speech speech = parts.get(run.first).speech();
        for (Run other : runs) {
            if (isSame(parts.get(other.first).speech(), speech) && other.score > run.score) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameSpeech(ExchangeLink link, Run run) {
        return isSame(link.answer().speech(), parts.get(run.first).speech());
    }

    /**
     * Whether a part may belong to the answer around the part that is likest to its question. What announces a matter by its name, and is much
     * less like, answers something that nobody was seen to ask; what is announced for several matters heads those that follow.
     */
    private boolean goesOn(int question, int best, int part) {
        Answer answer = parts.get(part);
        String lead = text.substring(answer.leadStart(), answer.leadEnd());
        boolean heads = answer.start() < answer.leadStart();
        Answer before = parts.get(Math.max(0, part - 1));
        boolean headed = part - 1 == best && before.end() - before.leadEnd() < BARE;
        Answer likest = parts.get(best);
        boolean listed = part > best
                && COUNTED.matcher(lead).lookingAt()
                && Announcements.isOfSeveral(text.substring(likest.leadStart(), likest.leadEnd()));
        return heads
                || headed
                || listed
                || !Announcements.is(lead)
                || !Announcements.names(lead)
                || scores[question][part] >= ANNOUNCED * scores[question][best];
    }

    private double score(int question, Run run) {
        return score(question, run.first, run.last);
    }

    private double score(int question, int first, int last) {
        double score = 0;
        for (int a = first; a <= last; a++) {
            score = Math.max(score, scores[question][a]);
        }
        return score;
    }

    private ExchangeLink link(int question, Run run, double score) {
        int best = run.first;
        for (int a = run.first; a <= run.last; a++) {
            best = scores[question][a] > scores[question][best] ? a : best;
        }
        int first = best;
        while (first > run.first && goesOn(question, best, first - 1)) {
            first--;
        }
        int last = best;
        while (last < run.last && goesOn(question, best, last + 1)) {
            last++;
        }
        Answer whole = parts.get(first).until(parts.get(last));
        return new ExchangeLink(asked.get(question), whole, score);
    }

    /** The question of each part, on the best way through all parts; takes parts times questions steps. */
    private int[] way() {
        int n = parts.size();
        int m = asked.size();
        double[] reached = new double[m];
        int[][] from = new int[n][m];
        for (int a = 0; a < n; a++) {
            boolean newSpeech =
                    a == 0 || !isSame(parts.get(a).speech(), parts.get(a - 1).speech());
            int[] later = likestFrom(reached);
            double[] next = new double[m];
            int upTo = 0;
            for (int q = 0; q < m; q++) {
                upTo = reached[q] > reached[upTo] ? q : upTo;
                int best = newSpeech ? later[0] : upTo;
                double step = reached[best];
                if (!newSpeech && q > 0 && reached[q - 1] + NEXT_BONUS > step) {
                    best = q - 1;
                    step = reached[best] + NEXT_BONUS;
                }
                if (!newSpeech && q + 1 < m && reached[later[q + 1]] - BACK_COST > step) {
                    best = later[q + 1];
                    step = reached[best] - BACK_COST;
                }
                from[a][q] = best;
                next[q] = step + scores[q][a];
            }
            reached = next;
        }
        int[] way = new int[n];
        int last = likestFrom(reached)[0];
        for (int a = n - 1; a >= 0; a--) {
            way[a] = last;
            last = from[a][last];
        }
        return way;
    }

    /** For each question the one from there on that was reached best. */
    private static int[] likestFrom(double[] reached) {
        int[] likest = new int[reached.length];
        int best = reached.length - 1;
        for (int q = reached.length - 1; q >= 0; q--) {
            best = reached[q] >= reached[best] ? q : best;
            likest[q] = best;
        }
        return likest;
    }

    private List<Run> runs(int[] way) {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        for (int a = 1; a <= way.length; a++) {
            if (a == way.length
                    || way[a] != way[first]
                    || !isSame(parts.get(a).speech(), parts.get(first).speech())) {
                runs.add(new Run(way[first], first, a - 1, score(way[first], first, a - 1)));
                first = a;
            }
        }
        return runs;
    }

    /** The questions without an answer of their own, those first that are likest to one: they may lead the others. */
    private List<Integer> withoutOwn(List<Run> runs, @Nullable Run[] own) {
        List<Integer> without = new ArrayList<>();
        Map<Integer, Double> likest = new HashMap<>();
        for (int q = 0; q < asked.size(); q++) {
            if (own[q] == null) {
                without.add(q);
                double best = 0;
                for (Run run : runs) {
                    best = Math.max(best, score(q, run));
                }
                likest.put(q, best);
            }
        }
        without.sort(Comparator.comparingDouble((Integer q) -> -likest.getOrDefault(q, 0.0)));
        return without;
    }

    /** The answer of the nearest question in a direction that has one. */
    private @Nullable Run nearest(int q, int step, @Nullable Run[] own) {
        for (int other = q + step; other >= 0 && other < asked.size(); other += step) {
            if (own[other] != null) {
                return own[other];
            }
        }
        return null;
    }

    /** A question without an answer of its own shares one: the likest, those where its own would stand a little before others. */
    private void share(int q, List<Run> runs, @Nullable Run[] own, List<ExchangeLink> links) {
        @Nullable Run before = nearest(q, -1, own);
        @Nullable Run after = nearest(q, 1, own);
        @Nullable Run best = null;
        double bestScore = 0;
        double bestRank = 0;
        for (Run run : runs) {
            double score = score(q, run);
            if (leavesOut(q, run)) {
                continue;
            }
            double rank = score + (run.equals(before) || run.equals(after) ? ORDER_BONUS : 0);
            boolean beside = besideOne(q, run, own);
            rank += beside ? SAME_TOPIC_BONUS : 0;
            if ((beside || score >= FLOOR) && rank > bestRank) {
                best = run;
                bestScore = score;
                bestRank = rank;
            }
        }
        if (best == null) {
            best = sameTopic(q, own);
            bestScore = FLOOR;
        }
        if (best != null && leavesOut(q, best)) {
            return;
        }
        if (best == null
                && isSame(parts.get(0).speech(), parts.get(parts.size() - 1).speech())) {
            best = runs.get(0);
        }
        if (best != null) {
            own[q] = best;
            links.add(link(q, best, bestScore));
        }
    }

    /** 「段ボールベッドは何台か」 is not answered by who never says 段ボールベッド, though he answers what was asked with it. */
    private boolean leavesOut(int q, Run run) {
        List<String> things = counted.get(q);
        Speech speech = parts.get(run.first).speech();
        return !things.isEmpty()
                && things.stream().noneMatch(thing -> text.indexOf(thing, speech.bodyStart(), speech.end()) >= 0);
    }

    /** What a question asks the number of; nothing where it asks for none. */
    private static List<String> counted(String text, Question question) {
        String asks = text.substring(question.askStart(), question.end());
        if (!HOW_MANY.matcher(asks).find()) {
            return List.of();
        }
        return THING.matcher(asks).results().map(thing -> thing.group(1)).toList();
    }

    /** Whether the question before or after under the same topic has this answer: one paragraph often asks twice for one thing. */
    private boolean besideOne(int q, Run run, @Nullable Run[] own) {
        return q > 0
                        && run.equals(own[q - 1])
                        && asked.get(q - 1).topic() == asked.get(q).topic()
                || q + 1 < asked.size()
                        && run.equals(own[q + 1])
                        && asked.get(q + 1).topic() == asked.get(q).topic();
    }

    /** The answer of the nearest question under the same topic: 「いかがですか」 shares that of the question before it. */
    private @Nullable Run sameTopic(int question, @Nullable Run[] own) {
        for (int distance = 1; distance < asked.size(); distance++) {
            for (int other : new int[] {question - distance, question + distance}) {
                if (other >= 0
                        && other < asked.size()
                        && own[other] != null
                        && asked.get(other).topic() == asked.get(question).topic()) {
                    return own[other];
                }
            }
        }
        return null;
    }
}
