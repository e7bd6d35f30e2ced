package kizashi.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kizashi.cli.terminal.Printable;
import kizashi.deliver.DigestItem;
import kizashi.deliver.Excerpt;
import kizashi.deliver.NameNotes;
import kizashi.deliver.Words;
import kizashi.index.Coverage;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.SearchResult;
import kizashi.index.SearchResult.Count;
import kizashi.index.SearchResult.Hit;
import kizashi.japanese.Sentences;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.Passage;

/** Hits for a person to read, with what the search covers; colours on a terminal only. */
final class SearchTable {
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
        out.println("   " + Printable.of(document.title()) + "  " + document.url());
        out.println();
    }

    /** The sentences around the first word found, on one line; only our own colours remain of the control characters. */
    private String quote(Hit hit) {
        int start = hit.passage().start();
        List<Sentences.Range> found = hit.highlights().stream()
                .map(h -> new Sentences.Range(h.start() - start, h.end() - start))
                .toList();
        StringBuilder shown = new StringBuilder();
        for (DigestItem.Segment segment : Excerpt.found(hit.passage().text(), found, false)) {
            String text = Printable.of(segment.text());
            if (segment.mark() == DigestItem.Mark.TERM) {
                shown.append(colours ? "\u001b[1;33m" : "【").append(text).append(colours ? "\u001b[0m" : "】");
            } else {
                shown.append(text);
            }
        }
        return shown.toString();
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
        String plain = Printable.of(text);
        return colours ? "\u001b[1m" + plain + "\u001b[0m" : plain;
    }
}
