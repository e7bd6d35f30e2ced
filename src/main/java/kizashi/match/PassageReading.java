package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.signal.exchange.Debates;
import org.jspecify.annotations.Nullable;

/**
 * What scoring needs to know of a passage whoever asks: read once, then used for each profile with a hit in it. All
 * positions are sentence numbers of the passage, or offsets into its text.
 */
public final class PassageReading {
    /** What follows belongs to the last one: a set of sentences is one number. */
    static final int MOST_SENTENCES = 64;

    /** How many sentences after a keyword an answer may come to its point: reasons stand before a no. */
    private static final int REACH = 3;

    private static final String ENDS = "。！？!?\n";
    private static final int KINDS = Wording.Kind.values().length;

    private final Passage passage;
    private final List<int[]> sentences;
    /** Where each but the last ends. */
    private final int[] ends;

    private final MatterOpenings openings;
    private final int[][] wording;
    private final int[] commitment;
    private final boolean[] money;
    private final @Nullable SaidReading[] said;
    private final Proposals proposals = new Proposals();
    private @Nullable SentenceFeatures features;
    private @Nullable Stage stage;
    private boolean stageRead;

    PassageReading(Passage passage, Wording table) {
        Folded folded = Folded.of(passage.text());
        this.passage = passage;
        this.sentences = sentences(passage.text());
        this.ends = ends(sentences);
        this.openings = new MatterOpenings(passage.text(), sentences);
        this.wording = new int[sentences.size()][KINDS];
        this.commitment = new int[sentences.size()];
        this.money = new boolean[sentences.size()];
        this.said = new SaidReading[sentences.size()];
        table.find(folded, (kind, start, end) -> {
            int sentence = sentenceAt(start);
            wording[sentence][kind.ordinal()]++;
            proposals.phrase(kind, sentence, start, end);
        });
        readSignal(passage.signal());
    }

    private void readSignal(Signal signal) {
        java.util.Arrays.fill(commitment, -1);
        for (CommitmentReading reading : signal.commitments()) {
            int at = sentenceAt(ShownReading.middle(reading) - passage.start());
            commitment[at] = Math.max(commitment[at], reading.level().level());
        }
        for (Signal.Money sum : signal.amounts()) {
            if (!OtherSums.is(passage, sum)) {
                money[sentenceAt(sum.start() - passage.start())] = true;
            }
        }
        for (Signal.Span need : signal.needs()) {
            wording[sentenceAt(need.start() - passage.start())][Wording.Kind.NEED.ordinal()]++;
        }
    }

    /** Beginning and end of each sentence of a passage. */
    public static List<int[]> sentences(String text) {
        List<int[]> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '。' && c < '！') {
                continue; // no kana and no kanji ends anything: nine signs in ten
            }
            if (ENDS.indexOf(c) >= 0) {
                if (hasText(text, start, i)) {
                    spans.add(new int[] {start, i + 1});
                    start = i + 1;
                }
            }
        }
        if (spans.isEmpty() || hasText(text, start, text.length())) {
            spans.add(new int[] {start, text.length()});
        } else {
            spans.get(spans.size() - 1)[1] = text.length();
        }
        if (spans.size() > MOST_SENTENCES) {
            spans = new ArrayList<>(spans.subList(0, MOST_SENTENCES));
            spans.get(MOST_SENTENCES - 1)[1] = text.length();
        }
        return spans;
    }

    private static boolean hasText(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Passage passage() {
        return passage;
    }

    int length() {
        return passage.text().length();
    }

    int count() {
        return sentences.size();
    }

    /** How much of the passage a sentence and those after it are: 1 for the first. */
    double after(int sentence) {
        return 1 - (double) sentences.get(sentence)[0] / Math.max(1, length());
    }

    /** Which sentence an offset of the passage's text lies in. */
    public int sentenceAt(int offset) {
        return sentenceAt(ends, offset);
    }

    /** Whether a sentence is one of a set. */
    static boolean in(long set, int sentence) {
        return sentence >= 0 && sentence < MOST_SENTENCES && (set >>> sentence & 1) != 0;
    }

    /** The same of sentences that were cut before. */
    public static int sentenceAt(List<int[]> sentences, int offset) {
        return sentenceAt(ends(sentences), offset);
    }

    private static int[] ends(List<int[]> sentences) {
        int[] ends = new int[sentences.size() - 1];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = sentences.get(i)[1];
        }
        return ends;
    }

    private static int sentenceAt(int[] ends, int offset) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offset < ends[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How often each kind of phrase stands in a sentence, by its ordinal; not to be changed. */
    int[] wording(int sentence) {
        return wording[sentence];
    }

    /** What sets of its sentences are worth, measured by this scorer. */
    SentenceFeatures features(Scorer scorer) {
        SentenceFeatures known = features;
        if (known == null) {
            known = new SentenceFeatures(this, scorer);
            features = known;
        }
        return known;
    }

    /** Level of commitment of a sentence; −1 for none and outside the passage. */
    int commitment(int sentence) {
        return sentence < 0 || sentence >= sentences.size() ? -1 : commitment[sentence];
    }

    /**
     * How firm an answer is on keywords in a set of sentences: the firmest of these; where none commits, of those that go on about them; where
     * none of those does either, of all under the heading that they are in. −1 where nobody is committed.
     */
    int commitmentOn(long set) {
        CommitmentReading on = readingOn(set);
        return on == null ? -1 : on.level().level();
    }

    /** The reading of {@link #commitmentOn}; null where there is none. */
    @Nullable
    CommitmentReading readingOn(long set) {
        ReadingChoice choice = new ReadingChoice();
        for (int s = 0; s < sentences.size(); s++) {
            // that things cannot go on as they are refuses nothing
            boolean speaks = commitment[s] > Commitment.REFUSED.level() || refuses(s);
            int rank = !speaks ? -1 : in(set, s) ? 0 : goesOn(set, s) ? 1 : openings.isUnder(set, s) ? 2 : -1;
            if (rank >= 0) {
                choice.add(said(s), rank, leadsTo(set, s) && !MatterOpenings.adds(sentence(s + 1)));
            }
        }
        return choice.counted();
    }

    /** The firmest reading of a sentence that has one, looked at once for all sets. */
    private SaidReading said(int sentence) {
        SaidReading known = said[sentence];
        if (known == null) {
            CommitmentReading reading = Objects.requireNonNull(reading(sentence));
            known = SaidReading.of(passage, reading, sentence(sentence));
            said[sentence] = known;
        }
        return known;
    }

    /** The sentences on the matter of a set: these, those that go on about them, and those under a heading that is one of them. */
    long onMatter(long set) {
        long on = set;
        for (int s = 0; s < Math.min(sentences.size(), MOST_SENTENCES); s++) {
            on |= goesOn(set, s) || openings.isUnder(set, s) ? 1L << s : 0;
        }
        return on;
    }

    /** Whether a sentence is one of a set, or goes on about one of it. */
    boolean isClose(long set, int sentence) {
        return in(set, sentence) || goesOn(set, sentence);
    }

    /** Whether what a sentence shows is on a set of sentences: it is one of them, stands beside one on the same matter, or under one. */
    boolean isNear(long set, int sentence) {
        return isClose(set, sentence) || leadsTo(set, sentence) || openings.isUnder(set, sentence);
    }

    /** Whether a sentence stands under a heading that is one of a set. */
    boolean isUnder(long set, int sentence) {
        return openings.isUnder(set, sentence);
    }

    /** Whether a sentence is one of a set, or stands up to {@link #REACH} behind one of it with no other matter begun since. */
    boolean isReached(long set, int sentence) {
        for (int s = sentence; s >= 0 && sentence - s <= REACH; s--) {
            if (in(set, s)) {
                return true;
            }
            if (openings.at(s)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the sentence before is one of a set, and this one goes on about it. */
    boolean goesOn(long set, int sentence) {
        return openings.goesOn(set, sentence);
    }

    /** Whether the sentence after is one of a set, and goes on about this one. */
    boolean leadsTo(long set, int sentence) {
        return in(set, sentence + 1) && !openings.at(sentence + 1);
    }

    /** Whether a sentence proposes something, and does not take it back. Who pleads before a vote proposes nothing. */
    boolean proposes(int sentence) {
        return !pleads() && proposals.in(sentence) && wording[sentence][Wording.Kind.GIVE_UP.ordinal()] == 0;
    }

    /** Whether a member pleads before a vote: that holds everything and decides nothing, as a chair's report does. */
    boolean pleads() {
        return side() == Side.MEMBER && Debates.isHeading(passage.heading());
    }

    /** Whether a sentence refuses: it says no, and not only that things cannot go on as they are. */
    boolean refuses(int sentence) {
        return commitment(sentence) == 0 && wording[sentence][Wording.Kind.UNTENABLE.ordinal()] == 0;
    }

    /** Whether a sentence names a sum of money. */
    boolean money(int sentence) {
        return money[sentence];
    }

    /** Text of a sentence without white space around it. */
    String sentence(int number) {
        int[] span = sentences.get(number);
        return passage.text().substring(span[0], span[1]).strip();
    }

    /**
     * That who runs or supplies something is to be chosen anew, where it is told on the topic of one of a set of sentences, by an official.
     *
     * @return null where it is not
     */
    Signal.@Nullable Reselection reselectionOn(long set) {
        Signal.Reselection told = side() == Side.OFFICIAL ? passage.signal().reselection() : null;
        for (int s = 0; told != null && s < sentences.size(); s++) {
            if (in(set, s) && told.isOn(passage.start() + sentences.get(s)[1] - 1)) {
                return told;
            }
        }
        return null;
    }

    /** Which sentence shows the stage; −1 where nothing does. */
    int stageAt() {
        Signal.StageReading shown = passage.signal().stage();
        return shown == null ? -1 : sentenceAt(shown.start() - passage.start());
    }

    /** How far the matter has come, {@link Stage#TAKEN} where somebody else has it; null where nothing shows it. */
    @Nullable
    Stage stage() {
        if (!stageRead) {
            stage = Concluded.stage(passage);
            stageRead = true;
        }
        return stage;
    }

    /** On which side the speaker stands; a paper speaks for the executive. */
    Side side() {
        return passage.speaker() == null ? Side.OFFICIAL : passage.speaker().side();
    }

    /** The reading of a sentence as the signal gives it; null where it has none. */
    @Nullable
    CommitmentReading reading(int sentence) {
        CommitmentReading best = null;
        for (CommitmentReading r : passage.signal().commitments()) {
            if (r.level() != Commitment.NONE
                    && sentenceAt(ShownReading.middle(r) - passage.start()) == sentence
                    && (best == null || r.level().level() > best.level().level())) {
                best = r;
            }
        }
        return best;
    }
}
