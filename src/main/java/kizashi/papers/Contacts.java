package kizashi.papers;

import java.util.List;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/** The section to write to, and its telephone or mail: what stands behind or below a word of {@code contacts.tsv}. */
final class Contacts {
    private static final int BELOW = 6;
    private static final String UNIT_ENDS = "課室局部所";
    private static final List<String> WORDS = TsvTable.rows(Contacts.class, "contacts.tsv", 1).stream()
            .map(row -> row.get(0).strip())
            .toList();

    private Contacts() {}

    /**
     * @param section such as 高齢福祉課; null when none is named
     * @param contact telephone or mail as printed; null when none is named
     */
    record Contact(@Nullable String section, @Nullable String contact) {}

    static Contact of(List<Lines.Line> lines) {
        String section = null;
        String contact = null;
        for (int i = lines.size() - 1; i >= 0; i--) {
            int after = afterWord(lines.get(i).text());
            if (after < 0) {
                continue;
            }
            StringBuilder near = new StringBuilder(lines.get(i).text().substring(after));
            for (int j = i + 1; j < lines.size() && j <= i + BELOW; j++) {
                near.append('\n').append(lines.get(j).text());
            }
            String unit = unit(near.toString());
            String address = address(near.toString());
            // The block that names both is the one to write to; a mere 担当 somewhere is not.
            if (unit != null && (section == null || (contact == null && address != null))) {
                section = unit;
                contact = address != null ? address : contact;
            }
        }
        return new Contact(section, contact);
    }

    /** The department that a heading names in brackets at its end: 見守りの充実（高齢福祉課）. */
    static @Nullable String inHeading(String heading) {
        int close = heading.length() - 1;
        int open = Math.max(heading.lastIndexOf('（'), heading.lastIndexOf('('));
        if (open < 0 || (heading.charAt(close) != '）' && heading.charAt(close) != ')')) {
            return null;
        }
        String inside = heading.substring(open + 1, close);
        return inside.length() >= 2
                        && inside.length() <= 20
                        && UNIT_ENDS.indexOf(inside.charAt(inside.length() - 1)) >= 0
                ? unit(inside)
                : null;
    }

    /** The department on a line 「担当課：高齢福祉課」; null when the line is none. */
    static @Nullable String onLine(String line) {
        int after = afterWord(line);
        return after < 0 || after >= line.length() ? null : unit(line.substring(after));
    }

    private static int afterWord(String line) {
        int from = Numbering.skip(line);
        int best = -1;
        for (String word : WORDS) {
            if (line.startsWith(word, from)) {
                int after = from + word.length();
                boolean ends = after == line.length() || "：:　 \t】」）)は・/／及（(".indexOf(line.charAt(after)) >= 0;
                best = ends ? Math.max(best, after) : best;
            }
        }
        return best;
    }

    /** The smallest section of the first place named: of 福祉部高齢福祉課見守り係 the 課. */
    private static @Nullable String unit(String text) {
        String fallback = null;
        for (String part : text.split("[\\s\u3000：:、，,（）()【】「」／/・]+")) {
            String unit = inPart(part);
            if (unit != null && (unit.endsWith("課") || unit.endsWith("室"))) {
                return unit;
            }
            fallback = fallback == null ? unit : fallback;
        }
        return fallback;
    }

    private static @Nullable String inPart(String part) {
        int end = -1;
        for (char kind : new char[] {'課', '室', '局', '部', '所'}) {
            int at = part.lastIndexOf(kind);
            if (at >= 1 && at <= 24) {
                end = at;
                break;
            }
        }
        if (part.endsWith("センター") || part.endsWith("事務局")) {
            return part;
        }
        if (end < 0 || (part.charAt(end) == '部' && part.length() > end + 1 && part.charAt(end + 1) == '分')) {
            return null;
        }
        int from = 0;
        for (int i = 0; i < end - 1; i++) {
            char c = part.charAt(i);
            boolean larger = (c == '部' || c == '局') && part.charAt(i + 1) != '局' && part.charAt(i + 1) != '課';
            boolean body = (c == '市' || c == '町' || c == '村' || c == '区' || c == '県')
                    && (part.startsWith("役所", i + 1) || part.startsWith("役場", i + 1) || part.startsWith("庁", i + 1));
            from = larger ? i + 1 : body ? i + (part.charAt(i + 1) == '庁' ? 2 : 3) : from;
        }
        String unit = part.substring(from, end + 1);
        return isName(unit) ? unit : null;
    }

    /** Not 各課, 担当課, nor the end of a phrase (…を参考に担当課). */
    private static boolean isName(String unit) {
        if (unit.length() < 2 || unit.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        for (String none :
                new String[] {"担当課", "所管課", "各課", "関係課", "担当部署", "同課", "本課", "主管課", "場所", "箇所", "住所", "事務所"}) {
            if (unit.endsWith(none) && (unit.length() <= none.length() + 1 || none.endsWith("課"))) {
                return false;
            }
        }
        for (int i = 1; i < unit.length(); i++) {
            if ("をはがにで".indexOf(unit.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String address(String text) {
        for (String line : text.split("\n")) {
            String phone = phone(line);
            if (phone != null) {
                return phone;
            }
        }
        for (String token : text.split("[\\s\u3000：:（）()、]+")) {
            int at = token.indexOf('@');
            if (at > 0 && token.indexOf('.', at) > at) {
                return token;
            }
        }
        return null;
    }

    /** A run of digits and hyphens with ten or eleven digits that begins with 0; a fax number is none to call. */
    private static @Nullable String phone(String line) {
        int i = 0;
        while (i < line.length()) {
            int from = i;
            int digits = 0;
            while (i < line.length()
                    && (Character.isDigit(line.charAt(i)) || "-－‐ー−―（）()".indexOf(line.charAt(i)) >= 0)) {
                digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
                i++;
            }
            if (digits >= 10 && digits <= 11) {
                String number = line.substring(from, i).strip();
                String before = line.substring(Math.max(0, from - 6), from).toLowerCase(java.util.Locale.ROOT);
                char first = firstDigit(number);
                if (Character.digit(first, 10) == 0
                        && !before.contains("fax")
                        && !before.contains("ｆａｘ")
                        && !before.contains("ファ")) {
                    return trimmed(number);
                }
            }
            i = i == from ? i + 1 : i;
        }
        return null;
    }

    private static char firstDigit(String number) {
        for (char c : number.toCharArray()) {
            if (Character.isDigit(c)) {
                return c;
            }
        }
        return '9';
    }

    private static String trimmed(String number) {
        int from = 0;
        int to = number.length();
        while (from < to
                && !Character.isDigit(number.charAt(from))
                && number.charAt(from) != '('
                && number.charAt(from) != '（') {
            from++;
        }
        while (to > from && !Character.isDigit(number.charAt(to - 1))) {
            to--;
        }
        return number.substring(from, to);
    }
}
