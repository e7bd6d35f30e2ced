package kizashi.minutes.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.words.Markers;
import kizashi.model.Minutes.AgendaItem;
import kizashi.model.Side;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Finds the agenda items that a sitting goes through, and within 一般質問 the block of each member. */
public final class AgendaReader {
    private static final int LONGEST_TITLE = 90;
    /** ただいまから、 and 引き続きまして、 stand before what is taken up. */
    private static final int LONGEST_CONNECTIVE = 9;

    /** What the head of each page says. */
    private static final List<String> RUNNING = List.of("会議録", "定例会", "臨時会", "委員会記録");

    private static final List<String> TOPICS = List.of("を議題", "を一括議題", "を一括して議題", "を一括し議題", "を一括上程");

    private final String text;
    private final List<Speech> speeches;
    private final List<AgendaItem> items = new ArrayList<>();

    private AgendaReader(String text, List<Speech> speeches) {
        this.text = text;
        this.speeches = speeches;
    }

    /** The items in order; an item reaches to the next of its kind. */
    public static List<AgendaItem> read(String text, List<Speech> speeches) {
        AgendaReader reader = new AgendaReader(text, speeches);
        reader.headings();
        reader.items.addAll(new QuestionBlocks(speeches, headings(reader.items)).find());
        reader.items.sort(java.util.Comparator.comparingInt(AgendaItem::start));
        return reader.items;
    }

    /**
     * The titles of the items by where they begin: a place belongs to the last that begins at or before it.
     *
     * @param items as {@link #read} gives them
     */
    public static NavigableMap<Integer, String> headings(List<AgendaItem> items) {
        NavigableMap<Integer, String> headings = new TreeMap<>();
        for (AgendaItem item : items) {
            if (item.member() == null) {
                headings.put(item.start(), item.title());
            }
        }
        return headings;
    }

    private void headings() {
        List<int[]> starts = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        if (!speeches.isEmpty()) {
            int first = speeches.get(0).start();
            between(SpeechEnds.titlesBefore(text, first), first, starts, titles);
        }
        for (int i = 0; i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            int next = i + 1 < speeches.size() ? speeches.get(i + 1).start() : text.length();
            if (speech.speaker().side() == Side.CHAIR) {
                int before = starts.size();
                announced(speech, starts, titles);
                if (starts.size() == before) {
                    takenUp(speech, starts, titles);
                }
            }
            between(speech.end(), next, starts, titles);
        }
        dropRepeated(starts, titles);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
            items.add(new AgendaItem(starts.get(i)[0], end, titles.get(i), null));
        }
    }

    /** Lines between speeches that are headings: ◎会期の決定, 日程第４　議案第12号…. */
    private void between(int from, int to, List<int[]> starts, List<String> titles) {
        int line = from;
        while (line < to) {
            int end = lineEnd(line, to);
            int first = skip(line, end);
            String title = first < end ? title(text.substring(first, Math.min(end, first + LONGEST_TITLE))) : null;
            if (title != null) {
                starts.add(new int[] {first});
                titles.add(title);
            }
            line = end + 1;
        }
    }

    private static @Nullable String title(String line) {
        boolean marked = Markers.isMarker(line.charAt(0));
        String plain = (marked ? line.substring(1) : line).strip();
        if (plain.length() < 2 || plain.indexOf('。') >= 0 || SpeechEnds.isRule(line, 0, line.length())) {
            return null;
        }
        if (plain.startsWith("日程第") || plain.startsWith("追加日程")) {
            return plain;
        }
        boolean time =
                plain.startsWith("午前") || plain.startsWith("午後") || plain.startsWith("令和") || plain.contains("出席");
        return marked && !time && plain.length() <= 60 ? plain : marked ? null : AgendaTitles.of(line);
    }

    /** Without titles that the print repeats: the head of each page, and that of the item which goes on. */
    private static void dropRepeated(List<int[]> starts, List<String> titles) {
        Map<String, Integer> times = new HashMap<>();
        titles.forEach(title -> times.merge(Letters.withoutSpaces(title), 1, Integer::sum));
        Set<String> seen = new HashSet<>();
        List<int[]> keptStarts = new ArrayList<>();
        List<String> keptTitles = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String plain = Letters.withoutSpaces(titles.get(i));
            boolean ofPages =
                    times.getOrDefault(plain, 0) > 1 && RUNNING.stream().anyMatch(plain::contains);
            if (!ofPages && seen.add(plain)) {
                keptStarts.add(starts.get(i));
                keptTitles.add(titles.get(i));
            }
        }
        starts.clear();
        starts.addAll(keptStarts);
        titles.clear();
        titles.addAll(keptTitles);
    }

    /** 日程第２、会期の決定を議題といたします: what the chair announces. */
    private void announced(Speech speech, List<int[]> starts, List<String> titles) {
        for (int at = text.indexOf("日程第", speech.bodyStart(), speech.end());
                at >= 0;
                at = text.indexOf("日程第", Math.min(at + 3, speech.end()), speech.end())) {
            int limit = Math.min(speech.end(), at + 400);
            int topic = topic(at, limit);
            int action = topic >= 0 ? topic : text.indexOf("を行い", at, limit);
            boolean atLineStart = at == speech.bodyStart() || !isSentenceLetter(text.charAt(at - 1));
            if (atLineStart && action >= 0 && action < limit && number(at + 3)) {
                starts.add(new int[] {at});
                titles.add(shorten(text.substring(at, action)));
                at = action;
            }
        }
    }

    /** 次に、議案第12号…を議題といたします: a paper or topic that the chair takes up and to which he gives no number of the agenda. */
    private void takenUp(Speech speech, List<int[]> starts, List<String> titles) {
        int topic = topic(speech.bodyStart(), speech.end());
        while (topic >= 0) {
            int from = topic;
            while (from > speech.bodyStart()
                    && topic - from < LONGEST_TITLE
                    && "。\n\r".indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            from = afterConnective(from, topic);
            String plain = Letters.withoutSpaces(text.substring(from, topic));
            boolean whole = from == speech.bodyStart() || "。\n\r、　 ".indexOf(text.charAt(from - 1)) >= 0;
            boolean same = !titles.isEmpty()
                    && Letters.withoutSpaces(titles.get(titles.size() - 1)).contains(plain);
            if (whole && !same && plain.length() > 3 && AgendaTitles.namesItem(plain)) {
                starts.add(new int[] {from});
                titles.add(shorten(text.substring(from, topic)));
            }
            topic = topic(topic + 1, speech.end());
        }
    }

    /** Where a sentence goes on after 次に、: only connectives are short and end in a comma. */
    private int afterConnective(int from, int to) {
        int at = skip(from, to);
        for (int comma = text.indexOf('、', at, to); comma > at && comma - at <= LONGEST_CONNECTIVE; ) {
            String word = text.substring(at, comma);
            if (word.chars().noneMatch(c -> Letters.isHiragana((char) c)) || AgendaTitles.namesItem(word)) {
                break;
            }
            at = skip(comma + 1, to);
            comma = text.indexOf('、', at, to);
        }
        return at;
    }

    /** Where the words begin by which something is taken up: を議題, を一括議題, を一括して議題; −1 for none. */
    private int topic(int from, int limit) {
        for (int at = text.indexOf('を', from, limit); at >= 0; at = text.indexOf('を', at + 1, limit)) {
            for (String words : TOPICS) {
                if (text.startsWith(words, at)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isSentenceLetter(char c) {
        return Letters.isNameLetter(c) || c == '「';
    }

    private boolean number(int at) {
        return at < text.length() && KanjiNumerals.isNumeral(text.charAt(at));
    }

    private static String shorten(String title) {
        String plain = title.replace('\n', ' ').strip();
        return plain.length() > LONGEST_TITLE ? plain.substring(0, LONGEST_TITLE) + "…" : plain;
    }

    private int lineEnd(int from, int to) {
        return Letters.lineEnd(text, from, to);
    }

    private int skip(int from, int end) {
        return Letters.skipSpaces(text, from, end);
    }
}
