package kizashi.minutes;

import java.time.LocalDate;
import java.util.List;
import kizashi.japanese.EraDates;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Side;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Why a text gave no speeches, or what is doubtful about it. */
final class Problems {
    /** How far above a speech its sitting's day can stand. */
    private static final int ABOVE = 1500;

    private static final int LONGEST_DAY = 40;
    private static final int SAMPLE = 200_000;
    private static final int SHORTEST_SPEECH = 60;
    /** Fewer characters that could not be decoded are a rare name or a mark. */
    private static final int GARBLED = 10;
    /** So much text around a single header says what it is, were it of a meeting. */
    private static final int SHORTEST_TEXT = 150;
    /** Where a text says what it is. */
    private static final int HEAD = 400;
    /** What a meeting of a council calls itself or its members call it. */
    private static final List<String> MEETINGS =
            List.of("委員会", "委員", "議会", "議員", "定例会", "臨時会", "本会議", "会議録", "議事録", "速記録", "分科会", "質疑");

    private Problems() {}

    /** What makes a text unreadable before any line is looked at; null when nothing does. */
    static @Nullable String ofText(String text) {
        if (text.isBlank()) {
            return "本文がありません（空の文書です）";
        }
        int broken = 0;
        int japanese = 0;
        int step = Math.max(1, text.length() / SAMPLE);
        int seen = 0;
        for (int i = 0; i < text.length(); i += step) {
            char c = text.charAt(i);
            seen++;
            if (isBroken(text, i)) {
                broken++;
            } else if (Letters.isNameLetter(c)) {
                japanese++;
            }
        }
        if (broken * 20 > seen) {
            return "文字化けしています（文字コードを確かめてください）";
        }
        if (japanese * 10 < seen) {
            return "日本語の文書ではありません";
        }
        return isMojibake(text) ? "文字化けしています（文字コードを確かめてください）" : null;
    }

    /**
     * Whether a character is none that anybody writes: the sign for what could not be decoded, a control character, or what Japanese
     * becomes when its bytes are taken for a Western charset (C1 controls, ã before another such letter).
     */
    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        boolean western = c >= '\u0080' && c < '\u00a0' && !Letters.isBreak(c)
                || c == 'ã' && i + 1 < text.length() && text.charAt(i + 1) >= '\u0080' && text.charAt(i + 1) < '\u2e80';
        return c == '\ufffd' || western || c < ' ' && !Letters.isBreak(c) && c != '\t';
    }

    /** What of a text that was read is garbled, with the line where it begins; null when next to nothing is. */
    static @Nullable String ofPart(ExtractedText stored) {
        String unread = ofUnread(stored);
        if (unread != null) {
            return unread;
        }
        String text = stored.text();
        int broken = 0;
        int line = 1;
        int first = 0;
        for (int i = 0; i < text.length(); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
            if (isBroken(text, i)) {
                broken++;
                first = first == 0 ? line : first;
            }
        }
        return broken < GARBLED ? null : "一部が文字化けしています（" + first + " 行目から、約 " + broken + " 字）。元のファイルの文字コードを確かめてください";
    }

    /** How many letters of a PDF are missing, and from which page on; null where next to none are. */
    private static @Nullable String ofUnread(ExtractedText stored) {
        int all = 0;
        int first = 0;
        for (Hint hint : stored.hints()) {
            if (hint.kind() != Hint.Kind.UNREAD) {
                continue;
            }
            int space = hint.label().indexOf(' ');
            all += Integer.parseInt(hint.label().substring(space + 1));
            first = first == 0 ? Integer.parseInt(hint.label().substring(0, space)) : first;
        }
        return all < GARBLED
                ? null
                : "文字として読めない字があり、本文から抜けています（" + first + " ページから、約 " + all
                        + " 字。符号の対応表 ToUnicode のない字体です）。元のファイルを見てください";
    }

    /** UTF-8 read as windows-31j is full of half-width katakana and of letters that nobody writes side by side. */
    private static boolean isMojibake(String text) {
        int limit = Math.min(text.length(), SAMPLE);
        int halfWidth = 0;
        int marks = 0;
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c >= '\uff66' && c <= '\uff9f') {
                halfWidth++;
            } else if ("縺繧譁蜿莨謨繝郢邵".indexOf(c) >= 0) {
                marks++;
            }
        }
        return halfWidth * 6 > limit && halfWidth > 60 || marks * 12 > limit && marks > 20;
    }

    /**
     * Whether the headers of a text are probably chance: a single one in a long text, or several in a text that nobody chairs, that
     * calls itself no meeting and in which no marker with a person's name in a bracket is found (chats, novels, interviews).
     */
    static boolean isNotMinutes(String text, List<Header> headers) {
        if (headers.isEmpty()) {
            return false;
        }
        // In spaced-out type (会 議 録) no word stands together.
        String begin = Letters.withoutSpaces(text.substring(0, Math.min(text.length(), 2 * HEAD)));
        boolean meeting = MEETINGS.stream().anyMatch(word -> text.contains(word) || begin.contains(word));
        boolean sure = headers.stream().anyMatch(h -> h.marker() != null && h.strength() == Header.Strength.SURE);
        if (headers.size() == 1) {
            boolean chair = ListItems.isChair(headers.get(0).naming());
            return headers.get(0).marker() == null
                    || !sure && (text.length() > 4000 || !meeting)
                    || !meeting && !chair && text.length() > SHORTEST_TEXT;
        }
        if (headers.stream().anyMatch(h -> ListItems.isChair(h.naming()))) {
            return false;
        }
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return head.contains("通告") || !sure && !meeting;
    }

    /** Whether nobody says anything: a list of speakers, such as the side bar of a page, is no minutes. */
    static boolean isListOfSpeakers(List<Speech> speeches) {
        for (Speech speech : speeches) {
            String said = speech.text();
            if (said.length() > SHORTEST_SPEECH || said.indexOf('。') >= 0) {
                return false;
            }
        }
        return speeches.size() > 1;
    }

    /**
     * Whether a text holds the minutes of a further day: between two speeches, before the chair goes on, stands a line with another
     * day than the sitting's; null for none.
     */
    static @Nullable String ofDays(String text, List<Speech> speeches, @Nullable LocalDate day) {
        for (int i = 1; day != null && i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            if (speech.speaker().side() != Side.CHAIR) {
                continue;
            }
            int from = Math.max(speeches.get(i - 1).bodyStart(), speech.start() - ABOVE);
            String above = text.substring(Math.min(from, speech.start()), speech.start());
            for (String line :
                    above.substring(above.lastIndexOf('。') + 1).lines().toList()) {
                LocalDate other = headOfDay(line, day);
                if (other != null) {
                    return "別の日の会議も入っています（" + day + " と " + other + "）。発言の日付はすべて最初の日になっています";
                }
            }
        }
        return null;
    }

    /** The day that a line names as that of a sitting (第２日　９月５日（金）, ９月５日　開議), if it is another; null for none. */
    private static @Nullable LocalDate headOfDay(String line, LocalDate day) {
        if (line.length() > LONGEST_DAY) {
            return null;
        }
        List<EraDates.Found> found = EraDates.find(line, 0, line.length());
        if (found.size() != 1) {
            return null;
        }
        EraDates.Found one = found.get(0);
        boolean whole = one.year() != null && one.weekday() > 0;
        boolean opens = line.contains("開議") || line.contains("開会") || line.contains("第") && line.contains("日目");
        boolean numbered = one.weekday() > 0 && line.strip().startsWith("第");
        LocalDate other = whole || opens || numbered ? one.in(day.getYear()) : null;
        return other == null || other.equals(day) || !one.weekdayFits(other) ? null : other;
    }

    static @Nullable String ofSpeeches(String text, List<Speech> speeches) {
        if (!speeches.isEmpty()) {
            return null;
        }
        boolean minutes = text.contains("議長") || text.contains("委員長");
        return minutes ? "発言者の行が見つかりません（目次や資料だけの文書かもしれません）" : "会議録ではないようです（発言者の行がありません）";
    }
}
