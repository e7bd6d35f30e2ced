package kizashi.papers;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;

/** Tells headings: by how they begin ({@code headings.tsv}), and short lines without punctuation above indented text. */
final class Headings {
    private static final int LONGEST = 60;
    private static final int BARE = 18;

    private record Pattern(String before, boolean number, String after, int level) {}

    private static final List<Pattern> PATTERNS = load();

    private Headings() {}

    /** The level of a heading, 1 the highest; 0 when the line is none. */
    static int level(List<Lines.Line> lines, int index) {
        Lines.Line line = lines.get(index);
        String text = line.text();
        if (text.length() > LONGEST || !mayBeHeading(text)) {
            return 0;
        }
        for (Pattern pattern : PATTERNS) {
            int after = matches(pattern, text);
            if (after > 0
                    && !(pattern.number && startsWithCounter(text, after))
                    && (after < text.length() || pattern.after.equals("号"))
                    && hasWords(text, after)) {
                return pattern.level;
            }
        }
        return isBare(lines, index) ? 2 : 0;
    }

    /** No sentence, no row of figures, no line 「項目：値」. */
    private static boolean mayBeHeading(String text) {
        char last = text.charAt(text.length() - 1);
        if (text.indexOf('。') >= 0 || last == '、' || last == '，') {
            return false;
        }
        int colon = text.indexOf('：');
        // 議案第１号：… names a bill; 提出期限：… is no heading.
        return colon < 0 || colon == text.length() - 1 || text.indexOf('号') == colon - 1;
    }

    /** 31 日までとし is a broken sentence, not number 31. */
    private static boolean startsWithCounter(String text, int from) {
        return from < text.length() && "日月年件名人円千万億％%時分回条か箇ヶ歳世号".indexOf(text.charAt(from)) >= 0;
    }

    private static boolean hasWords(String text, int from) {
        if (from >= text.length()) {
            return true;
        }
        int letters = 0;
        int digits = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += (c >= 0x3041 && c <= 0x9FFF) || Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        return letters >= 2 && digits <= letters;
    }

    private static int matches(Pattern pattern, String text) {
        if (!text.startsWith(pattern.before)) {
            return 0;
        }
        int at = pattern.before.length();
        if (pattern.number) {
            int end = Numbering.number(text, at);
            if (end == at) {
                return 0;
            }
            at = end;
        }
        boolean space = pattern.after.equals("\u3000") || pattern.after.equals(" ");
        if (space) {
            return at < text.length() && Lines.isSpace(text.charAt(at)) ? at + 1 : 0;
        }
        return text.startsWith(pattern.after, at) ? at + pattern.after.length() : 0;
    }

    /** 危機管理 between a sentence's end and an indented line. */
    private static boolean isBare(List<Lines.Line> lines, int index) {
        Lines.Line line = lines.get(index);
        if (line.text().length() > BARE || index + 1 >= lines.size() || !hasWords(line.text(), 0)) {
            return false;
        }
        Lines.Line next = lines.get(index + 1);
        boolean after = index == 0
                || endsSentence(lines.get(index - 1).text())
                || lines.get(index - 1).indent() > line.indent();
        boolean lead = next.indent() > line.indent() && next.text().indexOf('。') >= 0;
        for (int i = 0; i < line.text().length(); i++) {
            if ("、，「」『』（）()：:/／\t%％円".indexOf(line.text().charAt(i)) >= 0) {
                return false;
            }
        }
        return after && lead;
    }

    private static boolean endsSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '。' || last == '）' || last == '」' || last == ')';
    }

    private static List<Pattern> load() {
        List<Pattern> patterns = new ArrayList<>();
        for (List<String> row : TsvTable.rows(Headings.class, "headings.tsv", 2)) {
            String form = row.get(0);
            int percent = form.indexOf('%');
            boolean number = percent >= 0;
            patterns.add(new Pattern(
                    number ? form.substring(0, percent) : form,
                    number,
                    number ? form.substring(percent + 1) : "",
                    Integer.parseInt(row.get(1).strip())));
        }
        return List.copyOf(patterns);
    }
}
