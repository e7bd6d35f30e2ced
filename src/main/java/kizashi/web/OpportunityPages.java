package kizashi.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kizashi.deliver.Words;
import kizashi.match.Feedback;
import kizashi.match.NearDuplicates;
import kizashi.match.OpportunityFilter;
import kizashi.match.TurningPoints;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Stage;
import kizashi.pipeline.Kizashi;
import kizashi.web.OpportunityPage.Choice;
import kizashi.web.OpportunityPage.DateLine;
import kizashi.web.OpportunityPage.DetailPage;
import kizashi.web.OpportunityPage.Item;
import kizashi.web.OpportunityPage.ListPage;
import kizashi.web.OpportunityPage.Remark;
import org.jspecify.annotations.Nullable;

/** The cases, one by one and together, and what their readers say of them. */
final class OpportunityPages {
    private static final int PAGE = 20;
    private static final int SNOOZE_DAYS = 30;

    private final Kizashi kizashi;

    OpportunityPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    /**
     * The list that was asked for.
     *
     * @throws IllegalArgumentException when a value is none of those that the form offers
     */
    ListPage list(Context c, Screen screen) {
        String profile = Parameters.of(c, "profile");
        String stageName = Parameters.of(c, "stage");
        String statusName = Parameters.of(c, "status");
        Stage stage = stageName.isEmpty() ? null : Choices.of(Stage.class, stageName, screen.words());
        OpportunityFilter.Status status =
                statusName.isEmpty() ? null : Choices.of(OpportunityFilter.Status.class, statusName, screen.words());
        int offset = Offsets.of(c);
        OpportunityFilter filter = new OpportunityFilter(
                profile.isEmpty() ? null : profile,
                null,
                null,
                OpportunityFilter.Basis.SPOKEN,
                stage == null ? Set.of() : Set.of(stage),
                status == null
                        ? Set.of(OpportunityFilter.Status.NEW, OpportunityFilter.Status.FOLLOWED)
                        : Set.of(status),
                kizashi.today(),
                PAGE,
                offset);
        Map<String, String> names = names();
        Sayings sayings = new Sayings(screen.words());
        List<Item> items = kizashi.opportunities().list(filter).stream()
                .map(o -> item(o, names, sayings))
                .toList();
        int total = kizashi.opportunities().count(filter);
        String base = "/?profile=" + encode(profile) + "&stage=" + encode(stageName) + "&status=" + encode(statusName);
        return new ListPage(
                profile,
                stage,
                status,
                names.entrySet().stream()
                        .map(e -> new Choice(e.getKey(), e.getValue()))
                        .toList(),
                total,
                offset + 1,
                items,
                Offsets.previous(base, offset, PAGE),
                Offsets.next(base, offset, PAGE, total));
    }

    /** One case; empty when there is none of that id. */
    Optional<DetailPage> detail(String id, Screen screen) {
        Sayings sayings = new Sayings(screen.words());
        Map<String, String> names = names();
        return kizashi.opportunities()
                .find(id)
                .map(o -> new DetailPage(
                        o.id(),
                        o.municipality().name(),
                        o.title(),
                        o.stage(),
                        score(o.score()),
                        o.profiles().stream().map(p -> names.getOrDefault(p, p)).toList(),
                        o.keyPerson(),
                        o.section(),
                        o.nextDates().stream()
                                .map(n -> new DateLine(
                                        n.date().toString(), n.what(), n.estimated() && !saysEstimate(n, sayings)))
                                .toList(),
                        TurningPoints.of(o, o.best()),
                        o.novelty(),
                        kizashi.feedback().of(o.id()).stream()
                                .map(f -> new Remark(
                                        f.on().toString(),
                                        f.verdict(),
                                        f.reason(),
                                        f.until() == null ? null : f.until().toString()))
                                .distinct()
                                .toList(),
                        NearDuplicates.group(o.matches()).stream()
                                .map(i -> Evidences.of(i, names, sayings))
                                .toList()));
    }

    private static boolean saysEstimate(Opportunity.NextDate next, Sayings sayings) {
        return next.what().contains(sayings.words().get("japanese.estimate"));
    }

    /**
     * Remembers what a reader said, for all profiles of the case.
     *
     * @return whether there is such a case
     * @throws IllegalArgumentException when a value is none of those that the form offers
     */
    boolean feedback(String id, Context c, Screen screen) {
        Opportunity o = kizashi.opportunities().find(id).orElse(null);
        if (o == null) {
            return false;
        }
        Words words = screen.words();
        Feedback.Verdict verdict = Choices.of(Feedback.Verdict.class, String.valueOf(c.formParam("verdict")), words);
        Feedback.Reason reason = verdict == Feedback.Verdict.NOT_RELEVANT
                ? Choices.of(Feedback.Reason.class, String.valueOf(c.formParam("reason")), words)
                : null;
        LocalDate today = kizashi.today();
        Set<String> terms = new HashSet<>();
        o.best().terms().forEach(t -> terms.add(t.term()));
        for (String profile : o.profiles()) {
            kizashi.feedback()
                    .record(new Feedback.Entry(
                            o.id(),
                            profile,
                            verdict,
                            reason,
                            null,
                            verdict == Feedback.Verdict.SNOOZE ? today.plusDays(SNOOZE_DAYS) : null,
                            terms,
                            o.municipality().key(),
                            "web",
                            today));
        }
        return true;
    }

    private static Item item(Opportunity o, Map<String, String> names, Sayings sayings) {
        Match best = o.best();
        Passage passage = best.passage();
        return new Item(
                o.id(),
                o.municipality().name(),
                o.title(),
                score(o.score()),
                o.stage(),
                sayings.commitment(best),
                o.profiles().stream().map(p -> names.getOrDefault(p, p)).toList(),
                Marked.around(best),
                sayings.named(passage),
                sayings.words().kind(passage.document().kind()),
                other(o, passage),
                o.section(),
                sayings.day(passage.document()));
    }

    /** The person to know, where somebody else is quoted: a member asks, a head of department answers. */
    private static @Nullable String other(Opportunity o, Passage quoted) {
        String key = o.keyPerson();
        return key == null || key.equals(Sayings.who(quoted)) ? null : key;
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (Profile profile : kizashi.profiles()) {
            names.put(profile.id(), profile.name());
        }
        return names;
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
