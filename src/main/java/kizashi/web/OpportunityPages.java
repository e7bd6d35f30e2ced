package kizashi.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.match.Feedback;
import kizashi.match.OpportunityFilter;
import kizashi.model.CommitmentReading;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.pipeline.Kizashi;
import kizashi.web.OpportunityPage.Choice;
import kizashi.web.OpportunityPage.DetailPage;
import kizashi.web.OpportunityPage.Evidence;
import kizashi.web.OpportunityPage.Item;
import kizashi.web.OpportunityPage.ListPage;
import kizashi.web.OpportunityPage.PartLine;
import org.jspecify.annotations.Nullable;

/** The cases, one by one and together, and what their readers say of them. */
public final class OpportunityPages {
    private static final int PAGE = 20;
    private static final int SNOOZE_DAYS = 30;
    private static final int AROUND = 120;

    private final Kizashi kizashi;

    OpportunityPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    ListPage list(Context c) {
        String profile = param(c, "profile");
        String stage = param(c, "stage");
        String status = param(c, "status");
        int offset = Math.max(0, number(param(c, "offset")));
        OpportunityFilter filter = new OpportunityFilter(
                profile.isEmpty() ? null : profile,
                null,
                null,
                OpportunityFilter.Basis.SPOKEN,
                stage.isEmpty() ? Set.of() : Set.of(Stage.valueOf(stage)),
                status.isEmpty()
                        ? Set.of(OpportunityFilter.Status.NEW, OpportunityFilter.Status.FOLLOWED)
                        : Set.of(OpportunityFilter.Status.valueOf(status)),
                kizashi.today(),
                PAGE,
                offset);
        Map<String, String> names = names();
        List<Item> items = new ArrayList<>();
        for (Opportunity o : kizashi.opportunities().list(filter)) {
            items.add(item(o, names));
        }
        int total = kizashi.opportunities().count(filter);
        String base = "/?profile=" + encode(profile) + "&stage=" + encode(stage) + "&status=" + encode(status);
        return new ListPage(
                profile,
                stage,
                status,
                names.entrySet().stream()
                        .map(e -> new Choice(e.getKey(), e.getValue()))
                        .toList(),
                total,
                items,
                offset == 0 ? null : base + "&offset=" + Math.max(0, offset - PAGE),
                offset + PAGE < total ? base + "&offset=" + (offset + PAGE) : null);
    }

    DetailPage detail(String id) {
        Opportunity o = kizashi.opportunities().find(id).orElseThrow(() -> new NotFoundResponse("その案件はありません"));
        Map<String, String> names = names();
        return new DetailPage(
                o.id(),
                o.municipality().name(),
                o.title(),
                o.stage().label(),
                score(o.score()),
                o.profiles().stream().map(p -> names.getOrDefault(p, p)).toList(),
                o.keyPerson() == null ? "未確認" : o.keyPerson(),
                o.section().name(),
                o.section().basis(),
                o.nextDates().stream()
                        .map(n -> n.date() + "　" + n.what()
                                + (n.estimated() && !n.what().contains("目安") ? "（目安）" : ""))
                        .toList(),
                o.novelty(),
                kizashi.feedback().of(o.id()).stream()
                        .map(f -> f.on() + "　" + f.verdict().label()
                                + (f.reason() == null ? "" : "：" + f.reason().label())
                                + (f.until() == null ? "" : "（" + f.until() + " まで）"))
                        .toList(),
                o.matches().stream().map(m -> evidence(m, names)).toList());
    }

    /** Remembers what a reader said; for all profiles of the case. */
    void feedback(String id, Context c) {
        Opportunity o = kizashi.opportunities().find(id).orElseThrow(() -> new NotFoundResponse("その案件はありません"));
        Feedback.Verdict verdict = Feedback.Verdict.valueOf(String.valueOf(c.formParam("verdict")));
        LocalDate today = kizashi.today();
        Set<String> terms = new HashSet<>();
        o.best().terms().forEach(t -> terms.add(t.term()));
        for (String profile : o.profiles()) {
            kizashi.feedback()
                    .record(new Feedback.Entry(
                            o.id(),
                            profile,
                            verdict,
                            verdict == Feedback.Verdict.NOT_RELEVANT
                                    ? Feedback.Reason.valueOf(String.valueOf(c.formParam("reason")))
                                    : null,
                            null,
                            verdict == Feedback.Verdict.SNOOZE ? today.plusDays(SNOOZE_DAYS) : null,
                            terms,
                            o.municipality().key(),
                            "web",
                            today));
        }
    }

    private static Item item(Opportunity o, Map<String, String> names) {
        Match best = o.best();
        return new Item(
                o.id(),
                o.municipality().name(),
                o.title(),
                score(o.score()),
                o.stage().label(),
                Words.commitment(best.passage()),
                o.profiles().stream().map(p -> names.getOrDefault(p, p)).toList(),
                around(best),
                Words.who(best.passage()),
                other(o, best.passage()),
                o.section().name(),
                Words.day(best.passage().document().spokenOn()));
    }

    /** The person to know, where somebody else is quoted: a member asks, a head of department answers. */
    private static @Nullable String other(Opportunity o, Passage quoted) {
        String key = o.keyPerson();
        return key == null || key.equals(Words.who(quoted)) ? null : key;
    }

    /** What a question got: who answered, or that nobody did; null for what is no question. */
    private static @Nullable String answers(Passage passage) {
        Signal.Exchange exchange = passage.signal().exchange();
        boolean asks = passage.speaker() != null && passage.speaker().side() == Side.MEMBER;
        if (exchange == null || !asks) {
            return null;
        }
        return exchange.answers().isEmpty()
                ? "この会議では見つかっていません"
                : exchange.answers().stream().map(Signal.Span::text).distinct().collect(Collectors.joining("、"));
    }

    private static Evidence evidence(Match match, Map<String, String> names) {
        Passage passage = match.passage();
        Document document = passage.document();
        Signal.Exchange exchange = passage.signal().exchange();
        String answers = answers(passage);
        String question =
                exchange == null || answers != null || exchange.questions().isEmpty()
                        ? null
                        : exchange.questions().get(0).text().strip();
        return new Evidence(
                Words.who(passage),
                Words.commitment(passage),
                names.getOrDefault(match.profileId(), match.profileId()),
                "発言日 " + Words.day(document.spokenOn()) + "／公開日 " + Words.day(document.publishedOn()) + "／検知日 "
                        + LocalDate.ofInstant(document.detectedAt(), Kizashi.JAPAN),
                question,
                answers,
                pieces(match, 0, passage.text().length()),
                match.parts().stream()
                        .filter(p -> p.value() != 0)
                        .sorted(Comparator.comparingDouble((Match.Part p) -> -p.value()))
                        .map(p -> new PartLine(String.format(Locale.ROOT, "%+.1f", p.value()), p.reason()))
                        .toList(),
                document.title(),
                document.url().toString(),
                document.sha256().substring(0, 12),
                passage.start() + "–" + passage.end());
    }

    /** The text around the first keyword. */
    private static List<SearchPage.Piece> around(Match match) {
        Passage passage = match.passage();
        int first = match.terms().isEmpty() ? 0 : match.terms().get(0).start() - passage.start();
        int from = Math.max(0, first - AROUND / 2);
        return pieces(match, from, Math.min(passage.text().length(), first + AROUND));
    }

    /** A stretch of the passage with keywords and the phrase that decided marked. */
    private static List<SearchPage.Piece> pieces(Match match, int from, int to) {
        Passage passage = match.passage();
        boolean[] marked = new boolean[passage.text().length()];
        match.terms().forEach(t -> mark(marked, t.start() - passage.start(), t.end() - passage.start()));
        CommitmentReading firmest = passage.signal().firmest();
        if (firmest != null) {
            mark(marked, firmest.phraseStart() - passage.start(), firmest.phraseEnd() - passage.start());
        }
        List<SearchPage.Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && marked[end] == marked[at]) {
                end++;
            }
            pieces.add(new SearchPage.Piece(passage.text().substring(at, end), marked[at]));
            at = end;
        }
        return pieces;
    }

    private static void mark(boolean[] marked, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(marked.length, to); i++) {
            marked[i] = true;
        }
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (Profile profile : kizashi.profiles()) {
            names.put(profile.id(), profile.name());
        }
        return names;
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String param(Context c, String name) {
        String value = c.queryParam(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
