package kizashi.deliver;

import java.util.List;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/** A digest as plain text, wrapped at 72 columns where a full-width character counts two. */
public final class DigestText {
    private static final String LINE = "―".repeat(24);

    private final DigestView view;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private DigestText(DigestView view) {
        this.view = view;
        this.words = view.words();
    }

    /**
     * The text.
     *
     * @param unsubscribe address that stops the mails, or null
     */
    public static String write(Digest digest, java.net.@Nullable URI unsubscribe) {
        DigestText text = new DigestText(DigestView.of(digest));
        text.all(digest, unsubscribe);
        return text.out.toString();
    }

    private void all(Digest digest, java.net.@Nullable URI unsubscribe) {
        line(words.get("title") + "  " + digest.day());
        line(view.lead());
        if (!digest.rest().isEmpty()) {
            line(words.get("lead.shown", digest.top().size()));
        }
        for (Digest.ProfileCount c : digest.counts()) {
            wrap("・", c.name() + "  " + words.get("profile.count", c.total(), c.fresh(), c.updated()));
        }
        int line = 1;
        for (DigestItem item : digest.top()) {
            wrap("", line++ + ". " + item.municipality() + "  " + item.title() + "  " + view.headline(item));
        }
        int number = 1;
        for (DigestItem item : digest.top()) {
            item(number++, item);
        }
        rest(digest.rest());
        apart(digest.apart());
        coverage(digest.coverage());
        line("");
        wrap("", words.get("footer"));
        if (unsubscribe != null) {
            line(words.get("unsubscribe") + ": " + unsubscribe);
        }
    }

    private void item(int number, DigestItem item) {
        line("");
        line(LINE);
        wrap(
                "",
                number + ". [" + words.get(item.isNew() ? "new" : "updated") + "] " + view.place(item) + "  "
                        + item.title());
        wrap("   ", item.who());
        view.notes(item).forEach(n -> wrap("   ", "※" + n));
        wrap("   ", view.days(item));
        line("");
        wrap("   ", "「" + item.quoteText() + "」");
        line("");
        if (item.question() != null) {
            field("question", (item.asker() == null ? "" : item.asker() + ": ") + item.question());
        }
        if (item.answers() != null) {
            field("answers", view.answers(item));
        }
        if (view.speaksOfCommitment(item)) {
            field("commitment", view.commitment(item) + "（" + view.commitmentNote(item) + "）");
        }
        field("stage", words.stage(item.stage()) + (item.stageWords() == null ? "" : "「" + item.stageWords() + "」"));
        if (!item.amounts().isEmpty()) {
            field("money", String.join("、", item.amounts()));
        }
        field("section", view.section(item) + " — " + item.section().basis());
        for (Opportunity.NextDate next : view.nextDates(item)) {
            field("next", view.next(next));
        }
        field("turning", item.turningPoint());
        item.novelty().forEach(n -> field("novelty", n));
        field(
                "why",
                String.join("、", item.profiles()) + " ／ " + words.get("terms") + ": " + String.join("、", item.terms()));
        field("score", words.get("score.sum", DigestView.number(item.score())));
        for (Match.Part part : view.parts(item)) {
            wrap("     ", DigestView.signed(part.value()) + " " + part.reason());
        }
        field("source", item.document() + (item.page() == null ? "" : " " + words.get("page", item.page())));
        line("   " + item.source());
        line("   SHA-256 " + item.sha256());
        for (OtherSource other : item.others()) {
            field("others", other.label());
            line("   " + other.source());
        }
    }

    private void rest(List<DigestItem> rest) {
        if (rest.isEmpty()) {
            return;
        }
        line("");
        line(LINE);
        line(words.get("rest", rest.size()));
        for (DigestItem item : rest.subList(0, Math.min(DigestView.REST_SHOWN, rest.size()))) {
            wrap("・", view.place(item) + "  " + item.title() + "  " + item.who() + "  " + view.commitment(item));
        }
        if (rest.size() > DigestView.REST_SHOWN) {
            line("  " + words.get("coverage.more", rest.size() - DigestView.REST_SHOWN));
        }
    }

    private void apart(List<DigestItem> apart) {
        if (apart.isEmpty()) {
            return;
        }
        line("");
        line(LINE);
        line(words.get("apart", apart.size()));
        wrap("", words.get("apart.note"));
        for (DigestItem item : apart.subList(0, Math.min(DigestView.APART_SHOWN, apart.size()))) {
            wrap("・", view.place(item) + "  " + item.title() + "  " + words.stage(item.stage()) + "  " + item.who());
            wrap("   ", "「" + item.quoteText() + "」");
            line("   " + item.source());
        }
        if (apart.size() > DigestView.APART_SHOWN) {
            line("  " + words.get("coverage.more", apart.size() - DigestView.APART_SHOWN));
        }
    }

    private void coverage(Coverage coverage) {
        line("");
        line(LINE);
        line(words.get("coverage"));
        wrap("", view.coverage());
        if (coverage.failures().isEmpty()) {
            if (coverage.bodies() > 0) {
                line(words.get("coverage.ok"));
            }
            return;
        }
        line(words.get("coverage.failed", coverage.failures().size()));
        coverage.failures().stream()
                .limit(DigestView.FAILURES_SHOWN)
                .forEach(f -> wrap("・", f.source() + ": " + f.reason()));
        if (coverage.failures().size() > DigestView.FAILURES_SHOWN) {
            line("  " + words.get("coverage.more", coverage.failures().size() - DigestView.FAILURES_SHOWN));
        }
    }

    private void field(String key, String value) {
        wrap("   ", words.get(key) + ": " + value);
    }

    private void wrap(String indent, String text) {
        PlainWrap.wrap(indent, text, out);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
