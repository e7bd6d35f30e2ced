package kizashi.minutes.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.words.Markers;
import kizashi.model.Minutes.AgendaItem;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Finds the agenda items that a sitting goes through, and within 一般質問 the block of each member. */
public final class AgendaReader {
    private static final int LONGEST_TITLE = 90;
    private static final List<String> QUESTIONS = List.of("一般質問", "代表質問", "個人質問", "代表質疑", "総括質疑", "緊急質問");

    private static final List<String> TOPICS = List.of("を議題", "を一括議題", "を一括して議題", "を一括し議題", "を一括上程");

    private final String text;
    private final List<Speech> speeches;
    private final List<AgendaItem> items = new ArrayList<>();
    private NavigableMap<Integer, String> headings = new TreeMap<>();

    private AgendaReader(String text, List<Speech> speeches) {
        this.text = text;
        this.speeches = speeches;
    }

    /** The items in order; an item reaches to the next of its kind. */
    public static List<AgendaItem> read(String text, List<Speech> speeches) {
        AgendaReader reader = new AgendaReader(text, speeches);
        reader.headings();
        reader.headings = headings(reader.items);
        reader.questions();
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
        for (int i = 0; i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            int next = i + 1 < speeches.size() ? speeches.get(i + 1).start() : text.length();
            if (speech.speaker().side() == Side.CHAIR) {
                announced(speech, starts, titles);
            }
            between(speech.end(), next, starts, titles);
        }
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
        return marked && !time && plain.length() <= 60 ? plain : null;
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

    /** While questions are asked, a block begins where another member takes the floor. */
    private void questions() {
        String kind = null;
        String member = null;
        int start = -1;
        for (Speech speech : speeches) {
            Speaker speaker = speech.speaker();
            if (speaker.side() == Side.CHAIR) {
                String opened = opened(speech.text());
                if (kind == null && opened != null) {
                    kind = opened;
                } else if (kind != null && takesUpOther(speech, kind)) {
                    block(start, speech.start(), kind, member);
                    kind = opened;
                    member = null;
                } else if (kind != null && isClosed(speech.text(), kind)) {
                    block(start, speech.end(), kind, member);
                    kind = opened;
                    member = null;
                }
                continue;
            }
            String name = speaker.bestName();
            if (kind == null || speaker.side() != Side.MEMBER || name == null || name.equals(member)) {
                continue;
            }
            block(start, speech.start(), kind, member);
            member = name;
            start = speech.start();
        }
        if (kind != null && member != null) {
            block(start, speeches.get(speeches.size() - 1).end(), kind, member);
        }
    }

    private void block(int start, int end, String kind, @Nullable String member) {
        if (member != null && start >= 0) {
            items.add(new AgendaItem(start, end, kind, member));
        }
    }

    private static @Nullable String opened(String said) {
        for (String kind : QUESTIONS) {
            int at = said.indexOf(kind);
            if (at >= 0) {
                String after = said.substring(at, Math.min(said.length(), at + 40));
                if (after.contains("行い")
                        || after.contains("続け")
                        || after.contains("入り")
                        || after.contains("許")
                        || after.contains("続行")
                        || after.contains("議題")
                        || after.contains("お願い")) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** Whether the chair takes up another item of the agenda: 日程第２、…を議題とします. */
    private boolean takesUpOther(Speech speech, String kind) {
        for (String title : headings.subMap(speech.bodyStart(), speech.end()).values()) {
            if (!title.contains(kind)) {
                return QUESTIONS.stream().noneMatch(title::contains);
            }
        }
        return false;
    }

    private static boolean isClosed(String said, String kind) {
        int at = said.indexOf(kind);
        if (at < 0) {
            at = said.indexOf("質問");
        }
        String after = at < 0 ? "" : said.substring(at, Math.min(said.length(), at + 30));
        boolean one = after.contains("君の") || after.contains("議員の");
        return !one
                && (after.startsWith(kind + "を終")
                        || after.startsWith(kind + "を終結")
                        || after.contains("全部終")
                        || after.contains("全て終")
                        || after.startsWith(kind + "は終"));
    }

    private int lineEnd(int from, int to) {
        int i = from;
        while (i < to && !Letters.isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int skip(int from, int end) {
        int i = from;
        while (i < end && Letters.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
