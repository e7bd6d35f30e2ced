package kizashi.minutes.meeting;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Meeting;
import org.jspecify.annotations.Nullable;

/** Reads which sitting a text is: from its label, the carrier's hints and the lines before the first speech. */
public final class MeetingReader {
    private static final int LONGEST_HEAD = 4000;
    private static final int LONGEST_CLOSING = 1500;
    private static final List<String> COMMITTEES =
            List.of("委員会理事会", "委員会", "分科会", "協議会", "審査会", "調査会", "公聴会", "懇談会", "連合審査", "代表者会議", "代表者会");
    /** What else has a number: 議案第５号, 告示第15号. */
    private static final List<String> OTHER_NUMBERS =
            List.of("議案", "告示", "条例", "規則", "請願", "陳情", "報告第", "発議", "諮問", "同意", "承認", "認定");

    /** What the minutes of a committee are called. */
    private static final List<String> RECORDS = List.of("会議録", "記録", "速記録", "議事録", "本文", "概要", "要点記録", "会議結果");

    private MeetingReader() {}

    /** The sitting of a text. */
    public static Meeting read(ExtractedText stored, MeetingLabel label, List<Header> headers) {
        String text = stored.text();
        int first = headers.isEmpty()
                ? Math.min(text.length(), LONGEST_HEAD)
                : headers.get(0).start();
        String printed = head(text, first);
        String head = HeadLines.ofSitting(printed);
        String title = title(stored, label);
        String names = (title == null ? "" : title + "\n") + head;
        String opening = headers.isEmpty() ? "" : opening(text, headers.get(0));
        String committee = committee(title, head);
        String sitting = sitting(label, title, head);
        String closing = headers.isEmpty() ? "" : text.substring(Math.max(first, text.length() - LONGEST_CLOSING));
        SittingDay day =
                SittingDay.find(label, title, hintedDate(stored), head, opening, closing, committee != null, sitting);
        return new Meeting(
                council(label, text, names, opening),
                SessionName.in(names, MeetingReader::councilIn),
                sitting,
                committee,
                day.date(),
                day.basis(),
                day.conflict(),
                PublicationNotes.state(title, printed));
    }

    /** What stands before the first speech; of much (contents, schedule and bills of a whole session) its beginning and its end. */
    private static String head(String text, int first) {
        return first <= LONGEST_HEAD
                ? text.substring(0, first)
                : text.substring(0, LONGEST_HEAD) + "\n"
                        + text.substring(Math.max(LONGEST_HEAD, first - LONGEST_HEAD), first);
    }

    private static String opening(String text, Header header) {
        return text.substring(header.bodyStart(), Math.min(text.length(), header.bodyStart() + 300));
    }

    private static @Nullable String title(ExtractedText stored, MeetingLabel label) {
        if (label.title() != null) {
            return label.title();
        }
        for (Hint hint : stored.hints()) {
            if (hint.kind() == Hint.Kind.MEETING) {
                return hint.label();
            }
        }
        return stored.title();
    }

    private static @Nullable String hintedDate(ExtractedText stored) {
        for (Hint hint : stored.hints()) {
            if (hint.kind() == Hint.Kind.DATE) {
                return hint.label();
            }
        }
        return null;
    }

    private static @Nullable String council(MeetingLabel label, String text, String names, String opening) {
        String found = councilIn(names);
        if (found == null) {
            found = councilIn(opening);
        }
        String municipality = label.municipality();
        if (municipality == null) {
            return found;
        }
        String union = unionIn(names);
        if (union != null) {
            return union;
        }
        if (municipality.endsWith("議会")) {
            return municipality;
        }
        return municipality + (isCityAssembly(text, municipality) ? "会" : "議会");
    }

    /** The council of a union of municipalities, where a line heads its minutes; not where its members are elected. */
    private static @Nullable String unionIn(String names) {
        for (String line : names.split("\n")) {
            String plain = Letters.withoutSpaces(line);
            boolean heads = plain.contains("会議録") || plain.contains("定例会") || plain.contains("臨時会");
            String council = heads && !plain.contains("選挙") && !plain.contains("議会議員") ? councilIn(plain) : null;
            if (council != null && (council.contains("組合") || council.contains("連合") || council.contains("企業団"))) {
                return council;
            }
        }
        return null;
    }

    /** Some large cities call theirs 市会 and say so throughout; 市会計, 市会議室 and 都市会 are other words. */
    private static boolean isCityAssembly(String text, String municipality) {
        if (!municipality.endsWith("市")) {
            return false;
        }
        int assemblies = 0;
        for (int at = text.indexOf("市会"); at >= 0; at = text.indexOf("市会", at + 2)) {
            char next = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
            boolean other = "計議社館場堂員".indexOf(next) >= 0 || at > 0 && text.charAt(at - 1) == '都';
            assemblies += other ? 0 : 1;
        }
        int councils = 0;
        for (int at = text.indexOf("市議会"); at >= 0; at = text.indexOf("市議会", at + 3)) {
            councils++;
        }
        return assemblies > councils;
    }

    /** 甲野市議会: letters before 議会 that end in the name of a kind of body. */
    private static @Nullable String councilIn(String text) {
        for (int at = text.indexOf("議会"); at >= 0; at = text.indexOf("議会", at + 2)) {
            int start = at;
            while (start > 0 && at - start < 14 && Letters.isNameLetter(text.charAt(start - 1))) {
                start--;
            }
            String name = text.substring(start, at);
            int from = Math.max(name.lastIndexOf('回'), Math.max(name.lastIndexOf('年'), name.lastIndexOf('月'))) + 1;
            name = name.substring(name.startsWith("度", from) ? from + 1 : from);
            boolean body = name.length() > 1 && "市区町村都道府県".indexOf(name.charAt(name.length() - 1)) >= 0;
            if (body || name.endsWith("組合") || name.endsWith("広域連合") || name.endsWith("企業団")) {
                return name + "議会";
            }
        }
        return null;
    }

    private static @Nullable String committee(@Nullable String title, String head) {
        String inTitle = title == null ? null : committeeIn(title);
        if (inTitle != null) {
            return inTitle;
        }
        if (title != null && (title.contains("定例会") || title.contains("臨時会"))) {
            return null;
        }
        for (String line : head.split("\n")) {
            String plain = Letters.withoutSpaces(line);
            String found = plain.length() < 50 ? committeeIn(line) : null;
            if (found != null && isHeading(plain, found)) {
                return found;
            }
        }
        return null;
    }

    /** Whether a line is the title of a committee's minutes: nothing stands after its name but what these are called. */
    private static boolean isHeading(String plain, String committee) {
        String rest = plain.substring(plain.lastIndexOf(committee) + committee.length());
        if (rest.startsWith("（") || rest.startsWith("(")) {
            return rest.endsWith("）") || rest.endsWith(")");
        }
        return rest.isEmpty()
                || plain.endsWith("会議録")
                || plain.endsWith("記録")
                || RECORDS.stream().anyMatch(rest::startsWith);
    }

    static @Nullable String committeeIn(String title) {
        String plain = Letters.withoutSpaces(title);
        int last = -1;
        String kind = "";
        for (String other : COMMITTEES) {
            int at = plain.lastIndexOf(other);
            if (at > last) {
                last = at;
                kind = other;
            }
        }
        if (last >= 0) {
            int at = last;
            int start = at;
            while (start > 0 && !isBoundary(plain, start - 1)) {
                start--;
            }
            start -= start > 0 && plain.charAt(start - 1) == '「' && plain.indexOf('」', start) < at ? 1 : 0;
            String name = plain.substring(start, at + kind.length());
            int council = name.indexOf("議会");
            boolean body = council > 0 && !name.startsWith("議会");
            String own = body ? name.substring(council + 2) : name;
            int open = Math.max(own.indexOf('（'), own.indexOf('('));
            boolean closes = open > 0 && at + kind.length() < plain.length();
            own = closes ? own + plain.charAt(at + kind.length()) : own;
            return own.length() > kind.length() ? own : null;
        }
        return null;
    }

    /** What the committee's own name can begin after: 定例会, 臨時会, 市会; not the 会 of 議会, 会計, 社会. */
    private static boolean isBoundary(String plain, int i) {
        char c = plain.charAt(i);
        return c == '会' ? i > 0 && "例時市".indexOf(plain.charAt(i - 1)) >= 0 : "年月日回号】）)－―-「".indexOf(c) >= 0;
    }

    private static @Nullable String sitting(MeetingLabel label, @Nullable String title, String head) {
        for (String text : new String[] {label.sitting(), title}) {
            String found = text == null ? null : Numbered.find(text);
            if (found != null) {
                return found;
            }
        }
        String byAgenda = null;
        for (String line : head.split("\n")) {
            String plain = Letters.withoutSpaces(line);
            boolean other = OTHER_NUMBERS.stream().anyMatch(plain::contains);
            String found = plain.length() < 40 && !other ? Numbered.find(plain) : null;
            if (found != null && !plain.contains("日程")) {
                return found;
            }
            byAgenda = byAgenda == null && found != null && plain.contains("議事日程") ? found : byAgenda;
        }
        return byAgenda;
    }
}
