package kizashi.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kizashi.deliver.NameNotes;
import kizashi.deliver.Words;
import kizashi.index.Coverage;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.SearchResult;
import kizashi.index.SearchResult.Count;
import kizashi.index.SearchResult.Highlight;
import kizashi.index.SearchResult.Hit;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.Passage;

/** Hits for a person to read, with what the search covers; colours on a terminal only. */
final class SearchTable {
    /** Characters of a passage that are shown around the first word found. */
    private static final int SHOWN = 200;

    private static final int BEFORE = 60;
    private static final int NAMED = 5;

    private final PrintWriter out;
    private final boolean colours;
    private final Words words;

    SearchTable(PrintWriter out, boolean colours, Words words) {
        this.out = out;
        this.colours = colours;
        this.words = words;
    }

    void print(SearchResult result, IndexState state, Filter filter, int offset) {
        int number = offset;
        for (Hit hit : result.hits()) {
            print(++number, hit);
        }
        summary(result, state, filter, offset);
    }

    private void print(int number, Hit hit) {
        Passage passage = hit.passage();
        Document document = passage.document();
        StringBuilder head = new StringBuilder();
        head.append(number).append(". ").append(document.municipality().name());
        head.append("  ").append(document.spokenOn() == null ? words.get("day.unknown") : document.spokenOn());
        head.append("  ").append(words.kind(document.kind()));
        if (passage.speaker() != null) {
            String note = NameNotes.said(passage.speaker(), words);
            head.append("  ").append(passage.speaker().display());
            head.append(note.isEmpty() ? "" : words.get("who.note", note));
            head.append(words.get("search.side", words.side(passage.speaker().side())));
        }
        if (passage.department() != null) {
            head.append("  ").append(passage.department());
        }
        out.println(bold(head.toString()));
        out.println("   " + quote(hit));
        out.println("   " + document.title() + "  " + document.url());
        out.println();
    }

    /** The passage around the first word found, on one line. */
    private String quote(Hit hit) {
        Passage passage = hit.passage();
        String text = passage.text();
        int first = hit.highlights().isEmpty() ? 0 : hit.highlights().get(0).start() - passage.start();
        int from = Math.max(0, first - BEFORE);
        int to = Math.min(text.length(), from + SHOWN);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        for (Highlight mark : hit.highlights()) {
            int start = mark.start() - passage.start();
            int end = mark.end() - passage.start();
            if (start >= at && end <= to) {
                shown.append(text, at, start);
                shown.append(colours ? "\u001b[1;33m" : "【").append(text, start, end);
                shown.append(colours ? "\u001b[0m" : "】");
                at = end;
            }
        }
        shown.append(text, at, to).append(to < text.length() ? "…" : "");
        return clean(shown.toString());
    }

    /** Published text must not move a reader's cursor: only our own colours remain of the control characters. */
    private String clean(String shown) {
        StringBuilder line = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            boolean ours = colours && c == '\u001b' && shown.startsWith("[1;33m", i + 1)
                    || colours && c == '\u001b' && shown.startsWith("[0m", i + 1);
            if (ours || !Character.isISOControl(c)) {
                line.append(c);
            } else if (c == '\n' || c == '\r' || c == '\t') {
                line.append(' ');
            }
        }
        return line.toString().replaceAll("[ \\u3000]{2,}", " ").strip();
    }

    private void summary(SearchResult result, IndexState state, Filter filter, int offset) {
        Coverage covered = result.coverage();
        if (state == IndexState.EMPTY) {
            out.println(words.get("search.empty"));
            return;
        }
        if (covered.isEmpty()) {
            out.println(words.get("search.uncollected"));
            return;
        }
        if (result.total() == 0) {
            out.println(words.get("search.none"));
        } else {
            String page = result.hits().isEmpty()
                    ? ""
                    : words.plain(
                            "search.page", offset + 1, offset + result.hits().size());
            out.println(words.plain("search.total", result.total()) + page);
        }
        out.println(words.plain(
                "search.range",
                covered.passages(),
                covered.bodies().size(),
                names(covered.bodies(), Function.identity()),
                period(covered),
                names(covered.kinds(), this::kind)));
        for (String body : filter.municipalities()) {
            if (filter.municipalities().size() > 1
                    && covered.bodies().stream().noneMatch(c -> c.value().endsWith(body))
                    && !body.matches("[0-9]{6}")) {
                out.println(words.get("search.uncollected.body", body));
            }
        }
    }

    private String period(Coverage covered) {
        if (covered.first() == null) {
            return words.get("day.unknown");
        }
        return words.get("days", covered.first(), String.valueOf(covered.last()));
    }

    private String names(List<Count> counts, Function<String, String> said) {
        String named = counts.stream()
                .limit(NAMED)
                .map(c -> said.apply(c.value()))
                .collect(Collectors.joining(words.get("search.join")));
        return counts.size() > NAMED ? words.get("search.more", named) : named;
    }

    /** The index counts kinds by their Japanese words. */
    private String kind(String label) {
        return Arrays.stream(DocumentKind.values())
                .filter(k -> k.label().equals(label))
                .findFirst()
                .map(words::kind)
                .orElse(label);
    }

    private String bold(String text) {
        return colours ? "\u001b[1m" + clean(text) + "\u001b[0m" : clean(text);
    }
}
