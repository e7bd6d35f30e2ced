package kizashi.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.japanese.TsvTable;
import kizashi.model.DocumentKind;
import kizashi.model.Paper;
import org.jspecify.annotations.Nullable;

/** Deadlines, amounts, methods: lines that begin with one of the words of {@code facts.tsv}, with the value behind or below. */
final class Facts {
    private static final int LONGEST_VALUE = 200;
    private static final String SEPARATORS = "：:は　 \t…‥】］]〕）)";

    private enum Value {
        DATE_FIRST,
        DATE_LAST,
        MONEY,
        TEXT
    }

    private record Rule(String name, String cue, Value value, Set<DocumentKind> kinds) {}

    private static final List<Rule> RULES = load();

    private Facts() {}

    static List<Paper.Fact> of(DocumentKind kind, String text, List<Lines.Line> lines) {
        LocalDate near = PaperDates.anyDay(text, lines);
        List<Paper.Fact> facts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Paper.Fact fact = at(kind, text, lines, i, near);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static Paper.@Nullable Fact at(
            DocumentKind kind, String text, List<Lines.Line> lines, int index, @Nullable LocalDate near) {
        Lines.Line line = lines.get(index);
        int from = Numbering.skip(line.text());
        for (Rule rule : RULES) {
            int after = applies(rule, kind) ? afterCue(line.text(), from, rule.cue) : -1;
            if (after < 0) {
                continue;
            }
            Paper.Fact fact =
                    after < line.text().length() ? value(rule, text, line.start() + after, line.end(), near) : null;
            // The value stands on the line below; two lines when a bracket comes between.
            for (int below = index + 1;
                    fact == null && after >= line.text().length() && below <= index + 2 && below < lines.size();
                    below++) {
                // What is below another item's number belongs to that item.
                boolean own = rule.value == Value.TEXT
                        && Numbering.skip(lines.get(below).text()) > 0;
                fact = own
                        ? null
                        : value(
                                rule,
                                text,
                                lines.get(below).start(),
                                lines.get(below).end(),
                                near);
            }
            if (fact != null) {
                return fact;
            }
        }
        return null;
    }

    private static boolean applies(Rule rule, DocumentKind kind) {
        return rule.kinds.isEmpty() || rule.kinds.contains(kind) || kind == DocumentKind.OTHER;
    }

    /** Where the value begins behind a cue; the line's length when it holds nothing else; -1 when the cue is not there. */
    private static int afterCue(String line, int from, String cue) {
        int at = from;
        int matched = 0;
        // Typesetters space cues out: 提 出 期 限.
        while (at < line.length() && matched < cue.length()) {
            if (line.charAt(at) == cue.charAt(matched)) {
                matched++;
            } else if (!Lines.isSpace(line.charAt(at)) || matched == 0) {
                return -1;
            }
            at++;
        }
        if (matched < cue.length()) {
            return -1;
        }
        if (at < line.length() && (line.charAt(at) == '（' || line.charAt(at) == '(')) {
            int close = Math.max(line.indexOf('）', at), line.indexOf(')', at));
            at = close > 0 && close - at < 20 ? close + 1 : at;
        }
        int value = at;
        while (value < line.length() && SEPARATORS.indexOf(line.charAt(value)) >= 0) {
            value++;
        }
        if (value < line.length() && line.startsWith("、", value)) {
            value++;
        }
        return value == at && at < line.length() ? -1 : value;
    }

    private static Paper.@Nullable Fact value(Rule rule, String text, int start, int end, @Nullable LocalDate near) {
        int to = Math.min(end, start + LONGEST_VALUE);
        String value = text.substring(start, to);
        return switch (rule.value) {
            case TEXT -> new Paper.Fact(rule.name, value, null, null, start, to);
            case MONEY -> {
                Long yen = PaperDates.yen(text, start, to);
                yield yen == null ? null : new Paper.Fact(rule.name, value, null, yen, start, to);
            }
            case DATE_FIRST, DATE_LAST -> {
                LocalDate date = PaperDates.day(text, start, to, near, rule.value == Value.DATE_LAST);
                yield date == null ? null : new Paper.Fact(rule.name, value, date, null, start, to);
            }
        };
    }

    private static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        for (List<String> row : TsvTable.rows(Facts.class, "facts.tsv", 4)) {
            Value value = Value.valueOf(row.get(2).strip().replace('-', '_').toUpperCase(java.util.Locale.ROOT));
            Set<DocumentKind> kinds = row.get(3).strip().equals("*")
                    ? Set.of()
                    : Arrays.stream(row.get(3).strip().split(","))
                            .map(DocumentKind::valueOf)
                            .collect(Collectors.toSet());
            for (String cue : row.get(1).split("\\|")) {
                rules.add(new Rule(row.get(0), cue, value, kinds));
            }
        }
        // The longer words first: 質問受付期間 before 質問受付.
        rules.sort((a, b) -> b.cue.length() - a.cue.length());
        return List.copyOf(rules);
    }
}
