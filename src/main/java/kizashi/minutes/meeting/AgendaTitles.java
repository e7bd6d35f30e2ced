package kizashi.minutes.meeting;

import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Letters;
import kizashi.japanese.TsvTable;
import kizashi.minutes.words.Markers;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line without a marker heads an item of an agenda: 付託案件, （１）議案第５号…について, 【所管事務調査】…, 一般質問　甲野太郎議員. The words
 * that say so stand in {@code agenda-words.tsv}.
 */
final class AgendaTitles {
    private static final int LONGEST = 90;
    private static final int LONGEST_GROUP = 24;
    private static final List<List<String>> WORDS = TsvTable.rows(AgendaTitles.class, "agenda-words.tsv", 3);

    private static final String NUMBER = "[0-9０-９一二三四五六七八九十]{1,4}";
    /** （１）, １．, ①, 第１ before the title. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[（(]" + NUMBER + "[)）]|第?" + NUMBER + "[．.、　 ]|[①-⑳]|議題" + NUMBER + "?[：:、　 ]?|[・])\\s*");
    /** 一般質問　甲野太郎議員, 通告順位１番　甲野太郎君, 甲野太郎君質問. */
    private static final Pattern QUESTIONER = Pattern.compile("^(?:(?:一般質問|代表質問|個人質問|総括質疑|通告順位|質問順位|発言順位|順位)[：:、]?"
            + "(?:" + NUMBER + "番?)?[：:、]?(?:" + NUMBER + "番)?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]{2,9}(?:議員|君)"
            + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]{2,9}(?:議員|君)の?(?:一般)?質問)$");

    private AgendaTitles() {}

    /** The title that a line without a marker bears; null when it heads nothing. */
    static @Nullable String of(String line) {
        String title = unboxed(line.strip());
        String plain = Letters.withoutSpaces(title);
        if (plain.length() < 2 || plain.length() > LONGEST || plain.indexOf('。') >= 0 || plain.indexOf('？') >= 0) {
            return null;
        }
        if (QUESTIONER.matcher(plain).matches()) {
            return title;
        }
        String item = LEAD.matcher(title).replaceFirst("").strip();
        boolean numbered =
                item.length() < title.length() || title.length() < line.strip().length();
        String words = Letters.withoutSpaces(item);
        for (List<String> row : WORDS) {
            boolean fits = switch (row.get(0)) {
                case "group" -> words.equals(row.get(1)) && words.length() <= LONGEST_GROUP;
                case "begins" ->
                    words.startsWith(row.get(1))
                            && isNumberedPaper(words, row.get(1).length());
                case "topic" ->
                    words.startsWith(row.get(1)) && words.length() > row.get(1).length() && numbered;
                case "ends" -> numbered && words.length() > row.get(1).length() + 1 && words.endsWith(row.get(1));
                default -> throw new IllegalStateException("agenda-words.tsv: unknown kind " + row.get(0));
            };
            if (fits) {
                return title;
            }
        }
        return null;
    }

    /** Whether a title is that of one member's questions: 通告順位１番　甲野太郎君. */
    static boolean isQuestioner(String title) {
        return QUESTIONER.matcher(Letters.withoutSpaces(title)).matches();
    }

    /** Whether a word of the table says that a text names a paper or a topic of the agenda. */
    static boolean namesItem(String plain) {
        for (List<String> row : WORDS) {
            boolean fits = switch (row.get(0)) {
                case "begins" ->
                    plain.startsWith(row.get(1))
                            && isNumberedPaper(plain, row.get(1).length());
                case "topic" -> plain.startsWith(row.get(1));
                default -> plain.endsWith(row.get(1));
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** 【議案第５号　…】: without the box around the whole line. */
    private static String unboxed(String line) {
        int last = line.length() - 1;
        int close = last > 1 ? "【〔［＜《〈".indexOf(line.charAt(0)) : -1;
        boolean whole = close >= 0 && "】〕］＞》〉".indexOf(line.charAt(last)) == close;
        return whole ? line.substring(1, last).strip() : line;
    }

    /** 議案第５号: a number and 号 follow. */
    private static boolean isNumberedPaper(String plain, int from) {
        int i = from;
        while (i < plain.length()
                && (Letters.isDigit(plain.charAt(i)) || "一二三四五六七八九十百".indexOf(plain.charAt(i)) >= 0)) {
            i++;
        }
        return i > from && i < plain.length() && plain.charAt(i) == '号' && !Markers.isMarker(plain.charAt(0));
    }
}
