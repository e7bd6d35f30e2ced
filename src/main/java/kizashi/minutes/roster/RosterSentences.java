package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.header.Header;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Units;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is present where the chair says so in a sentence: 「説明のため出席を求めた者は、町長甲野太郎君、総務課長乙川花子君であります。」
 * Nothing is taken from a sentence in which a name lacks its office or an office its name.
 */
final class RosterSentences {
    /** The chair says it when the meeting begins. */
    private static final int READ = 20_000;

    private static final int LONGEST = 1_500;
    /** A sentence that only names a person is no longer. */
    private static final int LONGEST_NAMED = 60;

    private static final int MOST_NAMED = 60;
    /** A name that costs more is none. */
    private static final double DEAREST_NAME = 6.5;
    /** Where the persons of the sentence begin. */
    private static final List<String> BEGINS = List.of("職氏名は", "氏名は", "者は", "員は", "のは", "方は", "方々は", "ため", "により", "て");
    /** What ends the list within the sentence. */
    private static final List<String> ENDS = List.of(
            "以上", "であり", "でござ", "でご", "です", "の出席", "に出席", "が出席", "を出席", "の各", "及び関係", "並びに関係", "及び各", "ほか", "の皆", "とな",
            "にお", "が列席", "の諸君");

    private RosterSentences() {}

    /** Adds those whom sentences name and no list has. */
    static void add(String text, List<Header> headers, List<RosterEntry> entries) {
        int from = headers.isEmpty() ? 0 : headers.get(0).bodyStart();
        int to = Math.min(text.length(), from + READ);
        int start = from;
        while (start < to) {
            int end = text.indexOf('。', start);
            end = end < 0 ? to : Math.min(end, to);
            Cue cue = end - start > 12 ? cue(text, start, Math.min(end, start + LONGEST)) : null;
            if (cue != null && end - start <= LONGEST) {
                int listed = begin(text, cue.end(), end);
                int named = listed < 0 ? namedAfter(text, end + 1, to) : 0;
                if (listed >= 0) {
                    read(text, cue, listed, end(text, listed, end), entries);
                } else if (named > 0) {
                    read(text, cue, end + 1, named, entries);
                    end = named - 1;
                }
            }
            start = end + 1;
        }
    }

    private record Cue(Kind kind, int end) {}

    private static @Nullable Cue cue(String text, int start, int end) {
        String sentence = text.substring(start, end);
        for (RosterHeadings.Said said : RosterHeadings.shared().said()) {
            int at = sentence.indexOf(said.words());
            if (at >= 0) {
                return new Cue(said.kind(), start + at + said.words().length());
            }
        }
        return null;
    }

    /** Where the sentences end of which each names a person, 町長、甲野太郎君。副町長、乙川花子君。; 0 for fewer than two. */
    private static int namedAfter(String text, int from, int to) {
        int start = from;
        int persons = 0;
        while (start < to && persons < MOST_NAMED) {
            int end = text.indexOf('。', start);
            boolean named = end > start
                    && end - start <= LONGEST_NAMED
                    && Honorifics.plain(Letters.withoutSpaces(text.substring(start, end))) != null;
            if (!named) {
                break;
            }
            persons++;
            start = end + 1;
        }
        return persons < 2 ? 0 : start;
    }

    private static void read(String text, Cue cue, int from, int to, List<RosterEntry> entries) {
        String words = text.substring(cue.end(), Math.min(from, cue.end() + 40));
        String heading = cue.kind() == Kind.SECRETARIAT ? "職務のため出席した者" : "説明のため出席した者";
        RosterList list = new RosterList(RosterStyle.of(cue.kind(), heading, heading + words.strip()), false);
        RosterLine line = new RosterLine(text, from, to);
        if (line.length() < 4 || line.letters().indexOf('「') >= 0) {
            return;
        }
        list.add(line, text.substring(from, to).strip());
        if (!list.isClean()) {
            return;
        }
        List<RosterEntry> said = list.entries();
        if (said.stream().anyMatch(RosterSentences::isNobody)) {
            return;
        }
        for (RosterEntry entry : said) {
            if (entry.role() != null && entries.stream().noneMatch(e -> isSame(e, entry))) {
                entries.add(entry);
            }
        }
    }

    /** The end of the words that lead to the list (は、): −1 where nothing follows them. */
    private static int begin(String text, int from, int end) {
        for (int i = from; i < Math.min(end, from + 40); i++) {
            boolean comma = "、，,：:".indexOf(text.charAt(i)) >= 0;
            String before = Letters.withoutSpaces(text.substring(Math.max(0, i - 12), i));
            if (comma && BEGINS.stream().anyMatch(before::endsWith)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int end(String text, int from, int sentenceEnd) {
        String rest = text.substring(from, sentenceEnd);
        int best = rest.length();
        for (String word : ENDS) {
            int at = rest.indexOf(word);
            best = at >= 0 && at < best ? at : best;
        }
        return from + best;
    }

    /** 教育 in 「町長、教育長及び関係課長に」 is no name. */
    private static boolean isNobody(RosterEntry entry) {
        String name = String.valueOf(entry.name());
        boolean word = Units.shared().isWord(name) && !NameLexicon.shared().isSurname(name);
        return word || Math.min(NameCosts.full(name), NameCosts.surname(name)) > DEAREST_NAME;
    }

    /** A list can give the full name where the chair says the surname. */
    private static boolean isSame(RosterEntry listed, RosterEntry said) {
        String full = NameLexicon.shared().fold(String.valueOf(listed.name()));
        String name = NameLexicon.shared().fold(String.valueOf(said.name()));
        boolean office = OfficeMatch.degree(listed.role(), said.role()) != OfficeMatch.Degree.NONE;
        return full.equals(name) || office && full.startsWith(name);
    }
}
