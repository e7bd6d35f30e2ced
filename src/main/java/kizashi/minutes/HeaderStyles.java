package kizashi.minutes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kizashi.minutes.header.Naming;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NameSplitter.Split;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;

/**
 * How a document writes the names of its officials, chairs and members where they are run together with offices (甲野総務課長): without a
 * name, with the surname, in full. First all headers are weighed, then each is split by how the others are written.
 */
final class HeaderStyles {
    private static final int ROUNDS = 6;
    /** After so many different headers no further one tells anything new of how the document writes names. */
    private static final int MOST_LEARNT = 2000;

    private final NameSplitter splitter;
    /** How often officials, chairs and members are written without a name, with a surname, in full. */
    private double[] office = new double[3];

    private double[] chair = new double[3];
    private double[] member = new double[3];
    /** What each header that runs name and office together adds to these. */
    private final Map<String, double[]> votes = new HashMap<>();

    private NameStyle offices = NameStyle.UNKNOWN;
    private NameStyle members = NameStyle.UNKNOWN;
    private NameStyle chairs = NameStyle.UNKNOWN;

    /**
     * @param splitter takes names from offices
     * @param together the different headers of the document that run both together
     */
    HeaderStyles(NameSplitter splitter, Set<String> together) {
        this.splitter = splitter;
        learnStyle(together);
    }

    /** Officials, chairs and members are often named in different ways; each way says a little about the others. */
    private void learnStyle(Set<String> together) {
        Map<String, Weighed> weighed = new LinkedHashMap<>();
        for (String text : together) {
            Ranks.Found found = Ranks.shared().find(Posts.first(text));
            if (found != null && found.start() > 0 && weighed.size() < MOST_LEARNT) {
                weighed.put(text, new Weighed(found, splitter.byLetters(text, found)));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, double[]> shares = new HashMap<>();
            // A doubtful header has no whole vote.
            weighed.forEach((text, w) -> shares.put(text, NameSplitter.shares(w.letters(), style(w.found()))));
            boolean last = round == ROUNDS - 1;
            if (last) {
                shares.replaceAll((text, vote) -> decided(vote));
            }
            votes.clear();
            votes.putAll(shares);
            office = new double[3];
            chair = new double[3];
            member = new double[3];
            shares.forEach((text, vote) -> add(countsOf(text), vote, 1));
            setStyles();
        }
    }

    /** A header whose letters were weighed, which no round needs to do again. */
    private record Weighed(Ranks.Found found, double[] letters) {}

    private void setStyles() {
        // How members are named says little about whether officials are named, but much about how.
        offices = NameStyle.of(office[0], office[1] + share(1, member, chair), office[2] + share(2, member, chair));
        members = NameStyle.of(member[0], member[1] + share(1, chair), member[2] + share(2, chair));
        // A committee has one chair, so that most is known from the others.
        chairs = NameStyle.of(
                chair[0], chair[1] + 2 * share(1, member, office), chair[2] + 2 * share(2, member, office));
    }

    private double[] countsOf(String text) {
        Ranks.Found found = Ranks.shared().find(Posts.first(text));
        return found == null || !found.rank().takesUnit() ? member : isChair(found) ? chair : office;
    }

    /** In the end each header counts for what it most likely is: many small doubts are no evidence. */
    private static double[] decided(double[] vote) {
        double[] whole = new double[vote.length];
        int most = 0;
        for (int i = 1; i < vote.length; i++) {
            most = vote[i] > vote[most] ? i : most;
        }
        whole[most] = 1;
        return whole;
    }

    private static void add(double[] counts, double[] vote, int times) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(0, counts[i] + times * vote[i]);
        }
    }

    /** How much of a kind there is in other counts, as (part of) one header. */
    private static double share(int kind, double[]... counts) {
        double of = 0;
        double all = 0;
        for (double[] count : counts) {
            of += count[kind];
            all += count[1] + count[2];
        }
        return all == 0 ? 0 : of / all;
    }

    private static boolean isChair(Ranks.Found found) {
        return found.rank().takesUnit() && found.rank().side() == Side.CHAIR;
    }

    private NameStyle style(Ranks.Found found) {
        return isChair(found) ? chairs : found.rank().takesUnit() ? offices : members;
    }

    /** Whom a header names that runs name and office together. */
    Naming split(String text) {
        Ranks.Found found = Ranks.shared().find(Posts.first(text));
        if (found == null) {
            return Naming.of(null, text, null);
        }
        // How the others are written decides: its own vote would bear out what a header was first taken for.
        double[] vote = votes.getOrDefault(text, new double[3]);
        double[] counts = countsOf(text);
        add(counts, vote, -1);
        setStyles();
        Split split = splitter.split(text, found, style(found));
        add(counts, vote, 1);
        return Naming.of(split.name(), split.role(), null);
    }
}
