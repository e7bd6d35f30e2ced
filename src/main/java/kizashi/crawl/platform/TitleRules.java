package kizashi.crawl.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.japanese.TsvTable;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/** Tells by a title what a document is and how final; the rules are in {@code title-rules.tsv}. */
public final class TitleRules {
    private static final TitleRules SHIPPED = new TitleRules(TsvTable.load(TitleRules.class, "title-rules.tsv", null));

    private final List<Rule> rules = new ArrayList<>();

    private TitleRules(TsvTable table) {
        for (TsvTable.Row row : table.rows()) {
            rules.add(new Rule(
                    row.get("kind"),
                    words(row.get("all"), " "),
                    words(row.get("any"), "|"),
                    words(row.get("none"), "|")));
        }
    }

    /** The rules that come with the program. */
    public static TitleRules shipped() {
        return SHIPPED;
    }

    /** What a title says of its document; null where no rule knows it. */
    public @Nullable DocumentKind kind(String title) {
        String kind = first(title, "");
        return kind == null ? null : named(kind);
    }

    /** Whether a title names a paper that is none of the kinds, whatever stands around it. */
    public boolean isNothing(String title) {
        return "none".equals(first(title, ""));
    }

    /** Whether a title is that of a page that lists documents. */
    public boolean isHub(String title) {
        return "hub".equals(first(title, ""));
    }

    /** How final a title says that its document is. */
    public PublicationState state(String title) {
        String state = first(title, "state:");
        return state == null
                ? PublicationState.FINAL
                : PublicationState.valueOf(state.substring("state:".length()).toUpperCase(Locale.ROOT));
    }

    /**
     * The kind of this name in YAML, such as {@code question-notice}.
     *
     * @return null when there is none
     */
    public static @Nullable DocumentKind named(String kind) {
        for (DocumentKind known : DocumentKind.values()) {
            if (known.name().equals(kind.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return known;
            }
        }
        return null;
    }

    /** Whether words name what is bought, such as 業務 and 工事: below a heading of tenders a call for them. */
    boolean isMatter(String title) {
        return first(title, "below:tender") != null;
    }

    /** Whether words name a form to be filled in, which is part of no paper. */
    boolean isForm(String title) {
        return first(title, "form:") != null;
    }

    private @Nullable String first(String title, String group) {
        String folded = fold(title);
        for (Rule rule : rules) {
            boolean asked = group.isEmpty() ? rule.kind.indexOf(':') < 0 : rule.kind.startsWith(group);
            if (asked && rule.holds(folded)) {
                return rule.kind;
            }
        }
        return null;
    }

    private record Rule(String kind, List<String> all, List<String> any, List<String> none) {
        boolean holds(String title) {
            return all.stream().allMatch(title::contains)
                    && (any.isEmpty() || any.stream().anyMatch(title::contains))
                    && none.stream().noneMatch(title::contains);
        }
    }

    private static List<String> words(String cell, String separator) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split(java.util.regex.Pattern.quote(separator))) {
            if (!word.isBlank()) {
                words.add(fold(word));
            }
        }
        return List.copyOf(words);
    }

    private static String fold(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
