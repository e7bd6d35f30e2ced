package kizashi.minutes;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Meeting;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/** Reads which sitting a text is: from its label, the carrier's hints and the lines before the first speech. */
final class MeetingReader {
    private static final int LONGEST_HEAD = 4000;
    private static final int LONGEST_CLOSING = 1500;
    private static final List<String> COMMITTEES = List.of("委員会", "分科会", "協議会", "審査会", "調査会", "公聴会", "懇談会", "連合審査");
    private static final List<String> SESSIONS =
            List.of("定例会", "臨時会", "定例市会", "臨時市会", "特別市会", "通常会議", "定例議会", "臨時議会", "定例月議会", "招集会", "会議");

    private MeetingReader() {}

    static Meeting read(ExtractedText stored, MeetingLabel label, List<Header> headers) {
        String text = stored.text();
        int first = headers.isEmpty()
                ? Math.min(text.length(), LONGEST_HEAD)
                : headers.get(0).start();
        String head = text.substring(0, Math.min(first, LONGEST_HEAD));
        String title = title(stored, label);
        String names = (title == null ? "" : title + "\n") + head;
        String opening = headers.isEmpty() ? "" : opening(text, headers.get(0));
        String committee = committee(title, head);
        String sitting = sitting(label, title, head);
        String closing = headers.isEmpty() ? "" : text.substring(Math.max(first, text.length() - LONGEST_CLOSING));
        SittingDay day =
                SittingDay.find(label, title, hintedDate(stored), head, opening, closing, committee != null, sitting);
        return new Meeting(
                council(label, names, opening),
                session(names),
                sitting,
                committee,
                day.date(),
                day.basis(),
                day.conflict(),
                state(names));
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

    private static @Nullable String council(MeetingLabel label, String names, String opening) {
        String found = councilIn(names);
        if (found == null) {
            found = councilIn(opening);
        }
        String municipality = label.municipality();
        boolean union = found != null && (found.contains("組合") || found.contains("連合"));
        if (municipality != null && !union) {
            return municipality + (municipality.endsWith("議会") ? "" : "議会");
        }
        return found;
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
            name = name.substring(from);
            boolean body = name.length() > 1 && "市区町村都道府県".indexOf(name.charAt(name.length() - 1)) >= 0;
            if (body || name.endsWith("組合") || name.endsWith("広域連合") || name.endsWith("企業団")) {
                return name + "議会";
            }
        }
        return null;
    }

    private static @Nullable String session(String names) {
        for (String line : names.split("\n")) {
            String plain = Letters.withoutSpaces(line);
            int era = Math.max(plain.indexOf("令和"), plain.indexOf("平成"));
            if (era < 0 || plain.length() - era > 80 && plain.indexOf("会") < 0) {
                continue;
            }
            for (String kind : SESSIONS) {
                int at = plain.indexOf(kind, era);
                if (at > 0 && at - era < 24 && plain.substring(era, at).indexOf('日') < 0) {
                    return plain.substring(era, at + kind.length());
                }
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
            boolean heading = plain.endsWith("会議録") || plain.endsWith("記録") || plain.endsWith("委員会");
            String found = heading && plain.length() < 50 ? committeeIn(line) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String committeeIn(String title) {
        String plain = Letters.withoutSpaces(title);
        for (String kind : COMMITTEES) {
            int at = plain.lastIndexOf(kind);
            if (at < 0) {
                continue;
            }
            int start = at;
            while (start > 0 && !isBoundary(plain, start - 1)) {
                start--;
            }
            String name = plain.substring(start, at + kind.length());
            int council = name.indexOf("議会");
            boolean body = council > 0 && !name.startsWith("議会");
            String own = body ? name.substring(council + 2) : name;
            return own.length() > kind.length() ? own : null;
        }
        return null;
    }

    /** What the committee's own name can begin after; the 会 of 議会 is part of names. */
    private static boolean isBoundary(String plain, int i) {
        char c = plain.charAt(i);
        return c == '会' ? i == 0 || plain.charAt(i - 1) != '議' : "年月日回号】）)－―-「".indexOf(c) >= 0;
    }

    private static @Nullable String sitting(MeetingLabel label, @Nullable String title, String head) {
        for (String text : new String[] {label.sitting(), title}) {
            String found = text == null ? null : Numbered.find(text);
            if (found != null) {
                return found;
            }
        }
        for (String line : head.split("\n")) {
            String plain = Letters.withoutSpaces(line);
            String found =
                    plain.length() < 40 && !plain.contains("日程") && !plain.contains("議案") ? Numbered.find(plain) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static PublicationState state(String names) {
        String plain = Letters.withoutSpaces(names);
        if (plain.contains("未定稿") || plain.contains("校正前") || plain.contains("未校正")) {
            return PublicationState.DRAFT;
        }
        return plain.contains("速報版") || plain.contains("【速報】") || plain.contains("（速報）")
                ? PublicationState.PRELIMINARY
                : PublicationState.FINAL;
    }
}
