package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.japanese.TsvTable;
import kizashi.minutes.words.Markers;
import org.jspecify.annotations.Nullable;

/** Tells the heading of a list of those present, and whom it lists ({@code roster-headings.tsv}). */
final class RosterHeadings {
    private static final RosterHeadings SHARED = new RosterHeadings();
    private static final int LONGEST = 60;
    /** What the columns of a table of persons are called. */
    private static final List<String> TABLE_HEAD = Stream.of(
                    "職氏名", "職名", "役職名", "役職", "議員氏名", "委員氏名", "議員名", "委員名", "氏名", "出席者", "出欠", "出席", "欠席", "応招", "不応招",
                    "議席番号", "番号", "議席", "備考", "摘要", "発言者", "発言内容", "所属", "職", "席", "区分", "部課", "・")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    /** Of these, what alone in a cell of its own is the head of a column and neither a person nor a mark. */
    private static final Set<String> COLUMN_HEAD =
            Set.of("職氏名", "職名", "役職名", "役職", "議員氏名", "委員氏名", "議員名", "委員名", "氏名", "議席番号", "番号", "議席", "備考", "摘要", "区分");

    private final List<Row> rows = new ArrayList<>();
    /** Beginnings that decide: 職務のために会議に出席した者の職氏名 lists no officials. */
    private final List<Row> deciding = new ArrayList<>();

    private final List<Said> said = new ArrayList<>();
    private final Map<String, Kind> boxed = new HashMap<>();
    /** What says at the end of a heading that a list follows, the longest first: 職氏名, 名簿. */
    private final List<String> listEnds = new ArrayList<>();

    private final HeadingWords words = new HeadingWords();

    private RosterHeadings() {
        for (List<String> row : TsvTable.rows(RosterHeadings.class, "roster-headings.tsv", 3)) {
            Kind kind = Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
            if (row.get(0).equals("said")) {
                said.add(new Said(row.get(1), kind));
                continue;
            }
            if (row.get(0).equals("ends")) {
                listEnds.add(row.get(1));
                continue;
            }
            if (row.get(0).equals("box")) {
                boxed.put(row.get(1), kind);
                continue;
            }
            HeadingWords.Part part = HeadingWords.Part.of(row.get(0));
            if (part != null) {
                words.add(part, row.get(1), kind);
                continue;
            }
            if (row.get(0).equals("begins")) {
                deciding.add(new Row(false, row.get(1), kind));
                continue;
            }
            rows.add(new Row(row.get(0).equals("is"), row.get(1), kind));
        }
        listEnds.sort(Comparator.comparingInt(String::length).reversed());
    }

    static RosterHeadings shared() {
        return SHARED;
    }

    /** What the chair says before he names those present, the first that fits counts. */
    List<Said> said() {
        return said;
    }

    /** Whether the line is a heading and nothing else, such as 区議会事務局. */
    boolean isWhole(String line) {
        String heading = core(Letters.withoutSpaces(line));
        return rows.stream().anyMatch(row -> row.whole() && row.text().equals(heading))
                || words.kind(heading) != null
                || listed(heading) != null;
    }

    /** 説明者職氏名, 執行部名簿: what alone is a heading is one where it goes on to say that a list follows; null for another. */
    private @Nullable Kind listed(String heading) {
        for (String end : listEnds) {
            if (heading.endsWith(end)) {
                String whom = heading.substring(0, heading.length() - end.length());
                for (Row row : rows) {
                    if (row.whole() && row.kind() != Kind.STOP && row.text().equals(whom)) {
                        return row.kind();
                    }
                }
                return null;
            }
        }
        return null;
    }

    /** What a heading in a box (【当局】) lists; null when it is none. */
    @Nullable
    Kind boxed(String box) {
        Kind own = boxed.get(core(Letters.withoutSpaces(box)));
        Kind kind = own != null || !isWhole(box) ? own : kind(box);
        return kind == Kind.STOP ? null : kind;
    }

    /** Whether any of the table's words stands in a line: most lines have none, and need no closer look. */
    boolean mayBeIn(String line) {
        for (Row row : rows) {
            if (line.contains(row.text())) {
                return true;
            }
        }
        return words.mayBeIn(line);
    }

    /** 説明員は、別紙名簿のとおり: the list is no part of the text. */
    static boolean isElsewhere(String line) {
        return line.contains("別紙") && line.contains("とおり");
    }

    /** What the line is the heading of; null when it is none. */
    @Nullable
    Kind kind(String line) {
        if (line.length() > 3 * LONGEST || saysMore(line)) {
            return null;
        }
        String heading = core(Letters.withoutSpaces(line));
        if (heading.isEmpty() || heading.length() > LONGEST) {
            return null;
        }
        for (Row row : deciding) {
            if (heading.startsWith(row.text())) {
                return row.kind();
            }
        }
        Row best = null;
        for (Row row : rows) {
            boolean fits = row.whole() ? heading.equals(row.text()) : heading.contains(row.text());
            // 欠席説明員 contains 説明員: the longer text is the more exact one.
            if (fits && (best == null || row.text().length() > best.text().length())) {
                best = row;
            }
        }
        if (best == null) {
            Kind made = words.kind(heading);
            return made != null ? made : listed(heading);
        }
        // 説明のため出席すべき者で欠席した者: those who should have come.
        boolean absent = best.kind() == Kind.OFFICIALS && heading.contains("欠席") && !heading.contains("及び");
        return absent ? Kind.ABSENT_OFFICIALS : best.kind();
    }

    /** Whether the words of the table make up most of a heading: 出席委員（８名）, but not 委員会の出席委員の改選. */
    boolean isMostly(String heading) {
        for (Row row : rows) {
            boolean fits = row.whole() ? heading.equals(row.text()) : heading.contains(row.text());
            if (fits && row.text().length() * 5 >= heading.length() * 3) {
                return true;
            }
        }
        return words.kind(heading) != null || listed(heading) != null;
    }

    /** A full stop within a line ends a sentence, unless only a number follows: 出席議員は次のとおりである。（15名）. */
    private static boolean saysMore(String line) {
        int stop = line.indexOf('。');
        if (stop < 0 || stop == line.length() - 1) {
            return false;
        }
        String rest = line.substring(stop + 1).strip();
        return !(rest.startsWith("（") || rest.startsWith("(")) || rest.length() > 8;
    }

    /** The heading without marker, numbering (５, (3), 第４), brackets around it and what it counts (（34名）). */
    static String core(String heading) {
        int start = 0;
        int end = heading.length();
        while (start < end && isLeading(heading.charAt(start))) {
            start++;
        }
        if (start < end && heading.charAt(end - 1) == '）' || start < end && heading.charAt(end - 1) == ')') {
            int open = Math.max(heading.lastIndexOf('（'), heading.lastIndexOf('('));
            end = open > start ? open : end;
        }
        while (end > start && "】〕］]：:＞〉。)）".indexOf(heading.charAt(end - 1)) >= 0) {
            end--;
        }
        String core = heading.substring(start, end);
        int count = core.length();
        while (count > 0 && "名人は、".indexOf(core.charAt(count - 1)) >= 0) {
            count--;
        }
        int digits = count;
        while (digits > 0 && KanjiNumerals.isNumeral(core.charAt(digits - 1))) {
            digits--;
        }
        return digits < count && digits > 0 ? core.substring(0, digits) : core;
    }

    /** The head of a table: 役職　氏名　出欠; or of one of its columns where each cell is a line of its own. */
    static boolean isTableHead(String letters) {
        if (COLUMN_HEAD.contains(letters)) {
            return true;
        }
        int i = 0;
        int words = 0;
        while (i < letters.length()) {
            int from = i;
            for (String word : TABLE_HEAD) {
                if (letters.startsWith(word, i)) {
                    i += word.length();
                    words++;
                    break;
                }
            }
            if (i == from) {
                i = afterSign(letters, i);
            }
            if (i == from) {
                return false;
            }
        }
        return words > 1;
    }

    /** 出席 〇, 第２日: the sign that a column holds, the day that it is of. */
    private static int afterSign(String letters, int from) {
        if (from > 0 && "○〇◯●△▲×✕✖／/□■◎".indexOf(letters.charAt(from)) >= 0) {
            return from + 1;
        }
        int i = letters.charAt(from) == '第' ? from + 1 : letters.length();
        while (i < letters.length() && Letters.isDigit(letters.charAt(i))) {
            i++;
        }
        return i > from + 1 && i < letters.length() && "日号".indexOf(letters.charAt(i)) >= 0 ? i + 1 : from;
    }

    private static boolean isLeading(char c) {
        return Markers.isMarker(c) || Letters.isDigit(c) || "•▪【〔［[＜〈．.，、(（)）・※＊*－―─-■一二三四五六七八九十".indexOf(c) >= 0;
    }

    /** Whom a list names. */
    enum Kind {
        /** The executive. */
        OFFICIALS,
        /** Members. */
        MEMBERS,
        /** The council's own staff. */
        SECRETARIAT,
        /** Witnesses. */
        WITNESSES,
        /** Members who are not there. */
        ABSENT_MEMBERS,
        /** Officials who are not there. */
        ABSENT_OFFICIALS,
        /** Those who are neither: visitors of a committee, or everybody in one list; the office tells the side. */
        OTHERS,
        /** No list: the agenda begins. */
        STOP
    }

    /**
     * Words of a sentence that names those present.
     *
     * @param words 説明のため出席を求めた
     * @param kind whom it names
     */
    record Said(String words, Kind kind) {}

    private record Row(boolean whole, String text, Kind kind) {}
}
