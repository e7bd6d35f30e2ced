package kizashi.deliver;

import java.util.List;
import kizashi.model.Opportunity;

/** A digest as plain text, wrapped at 72 columns where a full-width character counts two. */
public final class DigestText {
    private static final String LINE = "―".repeat(24);

    private final DigestView view;
    private final DigestLinks links;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private DigestText(DigestView view, DigestLinks links) {
        this.view = view;
        this.links = links;
        this.words = view.words();
    }

    /**
     * The text.
     *
     * @param links where it leads to
     */
    public static String write(Digest digest, DigestLinks links) {
        DigestText text = new DigestText(DigestView.of(digest), links);
        text.all(digest);
        return text.out.toString();
    }

    private void all(Digest digest) {
        line(words.get("title") + "  " + digest.day());
        line(view.lead());
        for (Digest.ProfileCount c : digest.counts()) {
            wrap("・", c.name() + "  " + words.get("profile.count", c.total(), c.fresh(), c.updated()));
        }
        int line = 1;
        for (DigestItem item : digest.top()) {
            wrap("", line++ + ". " + item.municipality() + "  " + item.title() + "  " + view.headline(item));
        }
        if (!digest.rest().isEmpty()) {
            line(words.get("lead.shown", digest.top().size()));
        }
        int number = 1;
        for (DigestItem item : digest.top()) {
            item(number++, item);
        }
        rest(digest);
        apart(digest.apart());
        coverage(digest.coverage());
        line("");
        wrap("", words.get("footer"));
        if (links.unsubscribe() != null) {
            line(words.get("unsubscribe") + ": " + links.unsubscribe());
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
        wrap("   ", String.join(" ／ ", view.days(item)));
        line("");
        wrap("   ", "「" + item.quoteText() + "」");
        line("");
        if (item.latest() != null) {
            field("latest", view.latest(item.latest()));
        }
        field("section", view.section(item) + " — " + words.said(item.section().basis()));
        for (Opportunity.NextDate next : view.nextDates(item)) {
            field("next", view.next(next));
        }
        if (view.speaksOfCommitment(item)) {
            String note = view.commitmentNote(item);
            field("commitment", view.commitment(item) + (note == null ? "" : "（" + note + "）"));
        }
        String stageNote = view.stageNote(item);
        field("stage", view.stage(item) + (stageNote == null ? "" : stageNote));
        if (!item.facts().isEmpty()) {
            field("money", view.facts(item));
        }
        if (item.question() != null) {
            field("question", (item.asker() == null ? "" : item.asker() + ": ") + item.question());
        }
        if (item.answers() != null) {
            field("answers", view.answers(item));
        }
        item.novelty().forEach(n -> field("novelty", words.said(n)));
        field("turning", words.said(item.turningPoint()));
        field("why", String.join("、", item.profiles()) + " ／ " + view.why(item));
        view.evidence(item).forEach(e -> field("more", e.line()));
        if (!view.moreEvidence(item).isEmpty()) {
            line("   " + view.moreEvidence(item));
        }
        field("source", item.document() + (item.page() == null ? "" : " " + words.get("page", item.page())));
        line("   " + item.source());
        line("   " + words.get("proof.hash") + " " + view.hash(item));
        for (OtherSource other : item.others()) {
            field("others", other.label());
            line("   " + other.source());
        }
        if (links.pages()) {
            field("respond", words.get("respond.all"));
            line("   " + links.page(item.id()));
        }
    }

    private void rest(Digest digest) {
        if (digest.rest().isEmpty()) {
            return;
        }
        line("");
        line(LINE);
        line(words.get("rest", digest.rest().size()));
        for (DigestView.Rest group : view.rest()) {
            wrap("", words.get("rest.profile", group.name(), group.total()));
            for (DigestItem item : group.shown()) {
                wrap("・", view.place(item) + "  " + item.title() + "  " + item.who() + "  " + view.headline(item));
            }
            if (group.more() > 0) {
                line("  " + words.get("coverage.more", group.more()));
            }
            if (links.pages()) {
                line("  " + links.cases(group.id()));
            }
        }
        if (!links.pages()) {
            wrap("", words.get("rest.where"));
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
            wrap("・", view.place(item) + "  " + item.title() + "  " + view.stage(item) + "  " + item.who());
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
        if (!coverage.failures().isEmpty()) {
            line(words.get("coverage.failed", coverage.failures().size()));
            some(coverage.failures());
        } else if (coverage.bodies() > 0) {
            line(words.get("coverage.ok"));
        }
        if (!coverage.leftAlone().isEmpty()) {
            line(words.get("coverage.left"));
            some(coverage.leftAlone());
        }
    }

    private void some(List<Coverage.Failure> lines) {
        lines.stream().limit(DigestView.FAILURES_SHOWN).forEach(f -> wrap("・", f.source() + ": " + f.reason()));
        if (lines.size() > DigestView.FAILURES_SHOWN) {
            line("  " + words.get("coverage.more", lines.size() - DigestView.FAILURES_SHOWN));
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
