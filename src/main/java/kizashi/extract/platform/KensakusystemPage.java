package kizashi.extract.platform;

import kizashi.extract.html.HtmlFlow;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * kensakusystem.jp: the downloaded sitting ({@code GetPerson.exe}: plain text that begins 開催日：, 会議名：) or the whole sitting
 * as a page ({@code GetText3.exe … PRINT_ALL}). Every block begins with {@code ○} at the start of a line, the agenda too.
 */
final class KensakusystemPage implements PlatformPage {
    private static final String DAY = "開催日：";
    private static final String NAME = "会議名：";
    private static final String PAGE = "<PAGE=\"";
    private static final int LONGEST_PAGE = 16;
    private static final int WITHIN = 400;

    @Override
    public String platform() {
        return "kensakusystem";
    }

    @Override
    public boolean recognises(ServedPage page) {
        String head = page.head();
        if (page.isMarkup()) {
            return page.contains("GetText3.exe") || page.contains("cgi-bin3/");
        }
        return head.indexOf('\n') >= 0 && isDownload(page.text());
    }

    @Override
    public @Nullable ExtractedText read(ServedPage page) {
        if (!page.isMarkup()) {
            String text = withoutPageMarks(page.text());
            return withHints(text, line(text, NAME));
        }
        Document document = page.document();
        if (document == null) {
            return null;
        }
        String text = new HtmlFlow().append(document.body()).text();
        // Menus and frames of the system are no minutes.
        ExtractedText read = withHints(text, document.title().strip());
        return read.hints().stream().anyMatch(h -> h.kind() == Hint.Kind.SPEECH) ? read : null;
    }

    private static boolean isDownload(String text) {
        String head = text.substring(0, Math.min(WITHIN, text.length()));
        return head.startsWith(DAY, head.startsWith("\uFEFF") ? 1 : 0) && head.contains(NAME);
    }

    /** Without the marks {@code <PAGE="3">} of the printed pages, which stand within sentences, too; one alone on a line goes with it. */
    private static String withoutPageMarks(String text) {
        int at = text.indexOf(PAGE);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int close = text.indexOf("\">", at + PAGE.length());
            if (close < 0 || close - at > LONGEST_PAGE) {
                at = text.indexOf(PAGE, at + 1);
                continue;
            }
            int end = close + 2;
            boolean alone =
                    (at == 0 || text.charAt(at - 1) == '\n') && end < text.length() && isBreak(text.charAt(end));
            out.append(text, from, at);
            if (alone) {
                end += text.startsWith("\r\n", end) ? 2 : 1;
            }
            from = end;
            at = text.indexOf(PAGE, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** What follows a name at the start of a line near the head; null when nothing does. */
    private static @Nullable String line(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0 || at > WITHIN) {
            return null;
        }
        int end = text.indexOf('\n', at);
        String rest = text.substring(at + name.length(), end < 0 ? text.length() : end)
                .strip();
        return rest.isEmpty() ? null : rest;
    }

    /** The text is kept as it came; blocks run from one ○ at the start of a line to the next. */
    private static ExtractedText withHints(String text, @Nullable String title) {
        VendorText vendor = new VendorText();
        vendor.add(text);
        if (title != null && !title.isEmpty()) {
            vendor.hint(0, 0, Hint.Kind.MEETING, title);
        }
        String day = line(text, DAY);
        if (day != null) {
            vendor.hint(0, 0, Hint.Kind.DATE, day);
        }
        int block = -1;
        for (int at = 0; at >= 0 && at < text.length(); at = next(text, at)) {
            if (text.charAt(at) == '○' && !text.startsWith("○○", at)) {
                close(vendor, text, block, at);
                block = at;
            }
        }
        close(vendor, text, block, text.length());
        return vendor.build("kensakusystem+2", title);
    }

    private static void close(VendorText vendor, String text, int from, int to) {
        String label = from < 0 ? null : HeaderLine.label(text, from);
        if (label == null && from >= 0 && to == text.length()) {
            vendor.notSpeech(from, to, ""); // the page ends in the midst of a header
        }
        if (label != null) {
            Hint.Kind kind = NotSpeakers.kind(label);
            if (kind == Hint.Kind.NOT_SPEECH) {
                vendor.notSpeech(from, to, label);
            } else {
                vendor.hint(from, to, kind, label);
            }
        }
    }

    private static int next(String text, int at) {
        int newline = text.indexOf('\n', at);
        return newline < 0 ? -1 : newline + 1;
    }
}
