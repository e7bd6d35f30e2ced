package kizashi.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.Reselection;
import kizashi.model.Signal.StageReading;
import kizashi.model.Signal.TimeMention;
import kizashi.model.Stage;
import kizashi.signal.exchange.Announcements;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Where an official tells that who runs or supplies something is to be chosen anew: a call that is to come (公募, プロポーザル, 入札), what it is for (指定管理,
 * 委託, リース), and the new term (「令和９年度からの５年間」). What is to be run is mostly named some sentences before, in another passage of the same speech: what
 * stands under one announcement is one topic, and each of its passages close to the call gets to know of it.
 */
final class Reselections {
    /** A report names the thing, leads through its papers and then comes to how it will be run. */
    private static final int BEFORE = 6;

    private static final int AFTER = 3;
    /** How far from the call its term stands, in sentences. */
    private static final int TERM = 3;
    /** How far from the call it is said what it is for. */
    private static final int WHAT = 2;

    /** How many sentences open a topic and name what it is about: 「…について報告します。この点検は、…駐輪場を対象に行いました。」 */
    private static final int OPENING = 3;

    /** How far behind its last year it is said that a term ends. */
    private static final int UNTIL = 12;

    private static final String YEARS = "[0-9０-９一二三四五六七八九十]{1,3}(?:年間|か年|カ年|ヵ年|ケ年|ヶ年|箇年)";

    /** 「令和９年度|からの５年間」. */
    private static final Pattern FROM = Pattern.compile("(?:から|より|以降)(?:の|おおむね|向こう)?[、　 ]?(?<years>" + YEARS + ")?");

    private static final Pattern LENGTH = Pattern.compile(YEARS);

    /** How far behind the name of a term its length stands. */
    private static final int NEAR = 48;

    private static final String NEXT = "次期";

    private final String text;
    private final List<Sentences.Range> sentences;
    private final List<Passage> passages;
    private final @Nullable LocalDate day;
    private final WordLists words;

    /**
     * @param text the stored text
     * @param sentences of one speech of an official
     * @param passages of it, with their signals
     * @param day on which it was said; null when unknown
     */
    private Reselections(
            String text,
            List<Sentences.Range> sentences,
            List<Passage> passages,
            @Nullable LocalDate day,
            WordLists words) {
        this.text = text;
        this.sentences = sentences;
        this.passages = passages;
        this.day = day;
        this.words = words;
    }

    /** The passages of a speech of an official, each with the reselection that is told on its topic. */
    static List<Passage> tell(
            String text,
            List<Sentences.Range> sentences,
            List<Passage> passages,
            @Nullable LocalDate day,
            WordLists words) {
        boolean calls =
                passages.stream().anyMatch(p -> p.signal().stages().stream().anyMatch(s -> s.stage() == Stage.TENDER));
        return calls ? new Reselections(text, sentences, passages, day, words).tell() : passages;
    }

    private List<Passage> tell() {
        List<Reselection> all = new ArrayList<>();
        for (Passage passage : passages) {
            for (StageReading reading : passage.signal().stages()) {
                Reselection told = reading.stage() == Stage.TENDER ? read(reading) : null;
                if (told != null) {
                    all.add(told);
                }
            }
        }
        return all.isEmpty()
                ? passages
                : passages.stream().map(p -> with(p, all)).toList();
    }

    /** The one that is told in the passage itself, else the next one on a topic that it has part in. */
    private static Passage with(Passage passage, List<Reselection> all) {
        Reselection of = null;
        for (Reselection told : all) {
            boolean shares = told.from() < passage.end() && passage.start() < told.to();
            if (shares && (of == null || told.isIn(passage) && !of.isIn(passage))) {
                of = told;
            }
        }
        return of == null ? passage : passage.withSignal(passage.signal().withReselection(of));
    }

    private @Nullable Reselection read(StageReading call) {
        int at = at(call.start());
        int first = at;
        while (first > 0 && at - first < BEFORE && !announces(first)) {
            first--;
        }
        int last = at;
        while (last + 1 < sentences.size() && last - at < AFTER && !announces(last + 1)) {
            last++;
        }
        boolean runs = words.in(WordList.ANEW_WHAT, said(Math.max(first, at - WHAT), Math.min(last, at + WHAT)));
        if (!runs) {
            return null;
        }
        Topic topic = topic(first, at, last);
        List<TimeMention> ahead = ahead(topic.from(), topic.to());
        Reselection term = begins(call, at, ahead, topic);
        return term != null ? term : lasts(call, at, ahead, topic);
    }

    /** The stretch of a speech on which a call is told, as {@link Reselection} has it. */
    private record Topic(int from, int opening, int near, int to) {}

    private Topic topic(int first, int at, int last) {
        int from = sentences.get(first).start();
        boolean begins = first == 0 || announces(first);
        int opening = begins ? sentences.get(Math.min(at, first + OPENING - 1)).end() : from;
        int near = sentences.get(Math.max(first, at - WHAT)).start();
        return new Topic(from, opening, near, sentences.get(last).end());
    }

    /** By a time to come from which the new term runs, or at which the old one ends. */
    private @Nullable Reselection begins(StageReading call, int at, List<TimeMention> ahead, Topic topic) {
        Reselection begins = null;
        for (TimeMention time : ahead) {
            int sentence = at(time.start());
            if (Math.abs(sentence - at) > TERM || time.from() == null || time.to() == null) {
                continue;
            }
            String after = text.substring(time.end(), sentences.get(sentence).end());
            String whole = said(sentence, sentence);
            boolean ofTerm = words.in(WordList.ANEW_PERIOD, whole) || words.in(WordList.ANEW_WHAT, whole);
            Matcher since = FROM.matcher(after);
            if (since.lookingAt() && (since.group("years") != null || ofTerm && begins == null)) {
                Reselection told = told(call, time.start(), time.end() + since.end(), time.from(), topic);
                if (since.group("years") != null) {
                    return told;
                }
                begins = told;
            }
            int until = endOf(after);
            if (begins == null && ofTerm && until >= 0) {
                begins = told(call, time.start(), time.end() + until, time.to().plusDays(1), topic);
            }
        }
        return begins;
    }

    /** 「指定管理の期間が令和８年度|末で完了する」: how far behind a time the word for the end of a term begins; below 0 where none does in its clause. */
    private int endOf(String after) {
        for (int i = 0; i < Math.min(after.length(), UNTIL) && "、。".indexOf(after.charAt(i)) < 0; i++) {
            if (words.at(WordList.ANEW_ENDS, after, i)) {
                return i;
            }
        }
        return -1;
    }

    /** By the length of the term alone, which then begins in the one year to come of which the topic speaks, or since it is the next one. */
    private @Nullable Reselection lasts(StageReading call, int at, List<TimeMention> ahead, Topic topic) {
        int start = sentences.get(Math.max(0, at - 1)).start();
        String near = text.substring(Math.max(topic.from(), start), topic.to());
        for (String period : words.of(WordList.ANEW_PERIOD)) {
            int named = near.indexOf(period);
            int stop = named < 0 ? -1 : near.indexOf('。', named);
            if (named >= 0) {
                int end = Math.min(stop < 0 ? near.length() : stop, named + period.length() + NEAR);
                Matcher length = LENGTH.matcher(near).region(named + period.length(), end);
                if (length.find()) {
                    int place = Math.max(topic.from(), start) + length.start();
                    return told(call, place, place + length.group().length(), only(ahead), topic);
                }
            }
        }
        String own = said(at, at);
        int next = own.indexOf(NEXT);
        if (next < 0 || !words.in(WordList.ANEW_WHAT, own.substring(next))) {
            return null;
        }
        int place = sentences.get(at).start() + next;
        return told(call, place, place + NEXT.length(), null, topic);
    }

    private static @Nullable LocalDate only(List<TimeMention> ahead) {
        List<LocalDate> years = ahead.stream()
                .filter(t -> t.fiscalYear() != null && t.from() != null)
                .map(TimeMention::from)
                .distinct()
                .toList();
        return years.size() == 1 ? years.get(0) : null;
    }

    /** The times of the topic that do not lie before the day on which it is told. */
    private List<TimeMention> ahead(int from, int to) {
        LocalDate said = day;
        if (said == null) {
            return List.of();
        }
        return passages.stream()
                .flatMap(p -> p.signal().times().stream())
                .filter(t -> t.start() >= from && t.end() <= to)
                .filter(t -> t.to() != null && !t.to().isBefore(said))
                .toList();
    }

    private Reselection told(StageReading call, int from, int end, @Nullable LocalDate start, Topic topic) {
        boolean comes = start != null && (day == null || start.isAfter(day));
        return new Reselection(
                call,
                new Signal.Span(from, end, text.substring(from, end)),
                comes ? start : null,
                topic.from(),
                topic.opening(),
                topic.near(),
                topic.to());
    }

    private boolean announces(int sentence) {
        return Announcements.is(said(sentence, sentence));
    }

    private int at(int offset) {
        for (int i = 0; i < sentences.size(); i++) {
            if (offset < sentences.get(i).end()) {
                return i;
            }
        }
        return sentences.size() - 1;
    }

    private String said(int first, int last) {
        return text.substring(sentences.get(first).start(), sentences.get(last).end());
    }
}
