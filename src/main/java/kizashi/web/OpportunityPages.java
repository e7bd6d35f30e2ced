package kizashi.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.deliver.Excerpt;
import kizashi.deliver.Words;
import kizashi.deliver.export.CsvExport;
import kizashi.deliver.export.CsvProfile;
import kizashi.match.Feedback;
import kizashi.match.Likeness;
import kizashi.match.cases.BudgetYear;
import kizashi.match.cases.LatestWord;
import kizashi.match.cases.NearDuplicates;
import kizashi.match.cases.OfProfile;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.ShownStage;
import kizashi.match.cases.TurningPoints;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.pipeline.Kizashi;
import kizashi.web.OpportunityPage.AskPage;
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
        CaseForm form = CaseForm.of(c, screen.words());
        int offset = Offsets.of(c);
        Map<String, String> names = names();
        OpportunityFilter filter = filter(form, PAGE, offset);
        Sayings sayings = new Sayings(screen.words());
        List<Item> items = kizashi.opportunities().list(filter).stream()
                .map(o ->
                        item(OfProfile.see(o.asOf(kizashi.today()), filter.profile()), names, kizashi.today(), sayings))
                .toList();
        int total = kizashi.opportunities().count(filter);
        String base = "/?" + form.parameters();
        return new ListPage(
                form,
                names.entrySet().stream()
                        .map(e -> new Choice(e.getKey(), e.getValue()))
                        .toList(),
                kizashi.index().size(),
                total,
                offset + 1,
                items,
                Offsets.previous(base, offset, PAGE),
                Offsets.next(base, offset, PAGE, total));
    }

    /**
     * All cases that the list would show, page after page, as a spreadsheet opens them.
     *
     * @throws IllegalArgumentException when a value is none of those that the form offers
     */
    void csv(Context c, Screen screen) {
        CaseForm form = CaseForm.of(c, screen.words());
        List<Opportunity> cases = kizashi.opportunities().list(filter(form, Integer.MAX_VALUE, 0)).stream()
                .map(o -> OfProfile.see(o, form.profile().isEmpty() ? null : form.profile()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            kizashi.exports()
                    .export(
                            out,
                            CsvExport.Options.of(
                                    CsvProfile.EXCEL, screen.words().language()),
                            cases,
                            kizashi.profiles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        c.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"kizashi-cases.csv\"")
                .result(out.toByteArray());
    }

    private OpportunityFilter filter(CaseForm form, int limit, int offset) {
        return form.filter(bodies(form), kizashi.profileIds(), kizashi.today(), limit, offset);
    }

    /** Those with cases; asked only where a name was typed. */
    private List<Municipality> bodies(CaseForm form) {
        return form.body().isEmpty() ? List.of() : kizashi.opportunities().municipalities();
    }

    /**
     * What a link of a mail asks: whether to follow, snooze or reject a case. Empty when there is no such case.
     *
     * @throws IllegalArgumentException when the verdict is none
     */
    Optional<AskPage> ask(String id, Context c, Screen screen) {
        Feedback.Verdict verdict = Choices.of(Feedback.Verdict.class, Parameters.of(c, "verdict"), screen.words());
        String profile = Parameters.of(c, "profile");
        return kizashi.opportunities()
                .find(id)
                .map(o -> new AskPage(
                        o.id(),
                        o.municipality().name(),
                        o.title(),
                        verdict,
                        o.profiles().contains(profile)
                                ? new OpportunityPage.OfProfile(profile, names().getOrDefault(profile, profile))
                                : null));
    }

    /**
     * One case; empty when there is none of that id.
     *
     * @param moved how many cases a remark that was just made moved; null where none was made
     */
    Optional<DetailPage> detail(String id, @Nullable String moved, Screen screen) {
        Sayings sayings = new Sayings(screen.words());
        Map<String, String> names = names();
        return kizashi.opportunities()
                .find(id)
                .map(o -> o.asOf(kizashi.today()))
                .map(o -> new DetailPage(
                        o.id(),
                        o.municipality().name(),
                        o.title(),
                        o.stage(),
                        stageWords(o, kizashi.today(), sayings),
                        score(o.score()),
                        Excerpt.of(LatestWord.shown(o.matches(), o.stage())).line(),
                        Moments.ended(o, sayings),
                        o.profiles().stream().map(p -> names.getOrDefault(p, p)).toList(),
                        o.profiles().size() < 2
                                ? List.of()
                                : o.profiles().stream()
                                        .map(p -> new OpportunityPage.OfProfile(p, names.getOrDefault(p, p)))
                                        .toList(),
                        o.keyPerson(),
                        o.section(),
                        o.nextDates().stream().map(n -> date(n, sayings)).toList(),
                        TurningPoints.of(o, LatestWord.shown(o.matches(), o.stage()), kizashi.today()),
                        o.novelty(),
                        kizashi.feedback().of(o.id()).stream()
                                .map(f -> new Remark(
                                        f.on().toString(),
                                        f.verdict(),
                                        f.reason(),
                                        f.until() == null ? null : f.until().toString()))
                                .distinct()
                                .toList(),
                        moved == null || !moved.matches("[0-9]{1,6}")
                                ? null
                                : screen.words().get("feedback.moved", moved),
                        Moments.of(o, sayings),
                        NearDuplicates.group(o.matches()).stream()
                                .map(i -> Evidences.of(i, o.matches(), names, sayings))
                                .toList()));
    }

    private static DateLine date(Opportunity.NextDate next, Sayings sayings) {
        return new DateLine(
                next.date().toString(),
                sayings.words().said(next.what()),
                next.estimated() && !saysEstimate(next, sayings));
    }

    private static boolean saysEstimate(Opportunity.NextDate next, Sayings sayings) {
        return next.what().contains(sayings.words().get("japanese.estimate"));
    }

    /**
     * Remembers what a reader said: for the profile that the form names, or for all of the case where it names none.
     *
     * @return how many cases lost points by it; empty where there is no such case
     * @throws IllegalArgumentException when a value is none of those that the form offers
     */
    OptionalInt feedback(String id, Context c, Screen screen) {
        Opportunity o = kizashi.opportunities().find(id).orElse(null);
        if (o == null) {
            return OptionalInt.empty();
        }
        int moved = 0;
        Words words = screen.words();
        Feedback.Verdict verdict = Choices.of(Feedback.Verdict.class, String.valueOf(c.formParam("verdict")), words);
        Feedback.Reason reason = verdict == Feedback.Verdict.NOT_RELEVANT
                ? Choices.of(Feedback.Reason.class, String.valueOf(c.formParam("reason")), words)
                : null;
        LocalDate today = kizashi.today();
        String only = c.formParam("profile");
        for (String profile : o.profiles()) {
            if (only != null && !only.isEmpty() && !only.equals(profile)) {
                continue;
            }
            int changed = kizashi.say(new Feedback.Entry(
                    o.id(),
                    profile,
                    verdict,
                    reason,
                    null,
                    verdict == Feedback.Verdict.SNOOZE ? today.plusDays(SNOOZE_DAYS) : null,
                    terms(o, profile),
                    said(o, profile),
                    o.municipality().key(),
                    "web",
                    today));
            moved += verdict == Feedback.Verdict.NOT_RELEVANT ? changed : 0;
        }
        return OptionalInt.of(moved);
    }

    /** What the best evidence for a profile says on the matter, and what is shown of it where that is another piece. */
    private static @Nullable String said(Opportunity o, String profile) {
        Match shown = LatestWord.shown(o.matches(), o.stage());
        String said = Stream.concat(
                        o.matches().stream()
                                .filter(m -> m.profileId().equals(profile))
                                .limit(1),
                        Stream.of(shown).filter(m -> m.profileId().equals(profile)))
                .map(Likeness::said)
                .distinct()
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }

    /** The keywords of the best evidence for a profile. */
    private static Set<String> terms(Opportunity o, String profile) {
        return o.matches().stream()
                .filter(m -> m.profileId().equals(profile))
                .findFirst()
                .map(m -> m.terms().stream().map(Match.TermHit::term).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The wording that shows the stage, with its day; of a budget whose year is over that too. */
    private static @Nullable String stageWords(Opportunity o, LocalDate today, Sayings sayings) {
        ShownStage shown = ShownStage.of(o.matches(), o.stage());
        if (shown == null) {
            return null;
        }
        Integer over = BudgetYear.over(o, today);
        return (over == null ? "" : sayings.words().stage(o.stage(), over) + " ") + "「" + shown.words() + "」"
                + sayings.day(shown.in().passage().document());
    }

    private static Item item(Opportunity o, Map<String, String> names, LocalDate today, Sayings sayings) {
        Match shown = LatestWord.shown(o.matches(), o.stage());
        LatestWord latest = LatestWord.of(o, shown);
        Passage passage = shown.passage();
        return new Item(
                o.id(),
                o.municipality().name(),
                o.title(),
                score(o.score()),
                sayings.words().stage(o.stage(), BudgetYear.over(o, today)),
                Moments.chip(o, shown, latest, sayings),
                o.profiles().stream().map(p -> names.getOrDefault(p, p)).toList(),
                Excerpt.of(shown).segments(),
                sayings.named(passage),
                sayings.words().kind(passage.document().kind()),
                other(o, passage),
                o.section(),
                sayings.day(passage.document()),
                o.nextDates().isEmpty() ? null : date(o.nextDates().get(0), sayings),
                Moments.latest(latest, sayings));
    }

    /** The person to know, where somebody else is quoted: a member asks, a head of department answers. */
    private static @Nullable String other(Opportunity o, Passage quoted) {
        String key = o.keyPerson();
        return key == null || key.equals(Sayings.who(quoted)) ? null : key;
    }

    private Map<String, String> names() {
        return kizashi.profileNames();
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
