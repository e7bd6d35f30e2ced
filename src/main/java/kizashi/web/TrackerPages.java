package kizashi.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kizashi.deliver.Words;
import kizashi.ledger.Documents;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromisesOnce;
import kizashi.model.Document;
import kizashi.model.Opportunity;
import kizashi.pipeline.Kizashi;
import kizashi.web.TrackerPage.About;
import kizashi.web.TrackerPage.Choice;
import kizashi.web.TrackerPage.Proof;
import kizashi.web.TrackerPage.Row;
import kizashi.web.TrackerPage.State;
import org.jspecify.annotations.Nullable;

/** Lists answers that promised a study (答弁トラッカー): first those whose time has passed without a word. */
final class TrackerPages {
    private static final int PAGE = 20;
    private static final int HASH = 12;

    private final Kizashi kizashi;

    TrackerPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    /**
     * The list that was asked for.
     *
     * @throws IllegalArgumentException when the state is none of those offered
     */
    TrackerPage page(Context c, Screen screen) {
        String body = Parameters.of(c, "body");
        String name = Parameters.of(c, "state");
        State state = name.isEmpty() ? State.ALL : Choices.of(State.class, name, screen.words());
        int offset = Offsets.of(c);
        Map<String, String> names = new HashMap<>();
        Map<String, Map<String, About>> cases = new HashMap<>();
        List<Standing> ofBody = PromisesOnce.of(kizashi.promises().all()).stream()
                .filter(p -> body.isEmpty() || name(p, names).contains(body))
                .map(p -> new Standing(p, state(p)))
                .toList();
        List<Standing> chosen = ofBody.stream()
                .filter(s -> state == State.ALL || s.state() == state)
                .sorted(Comparator.comparing(Standing::state).thenComparingLong(s -> turn(s.promise())))
                .toList();
        String base = "/tracker?body=" + URLEncoder.encode(body, StandardCharsets.UTF_8) + "&state=";
        return new TrackerPage(
                body,
                Arrays.stream(State.values())
                        .map(s -> new Choice(s, count(ofBody, s), base + s))
                        .toList(),
                state,
                chosen.size(),
                chosen.stream()
                        .skip(offset)
                        .limit(PAGE)
                        .map(s -> row(s, name(s.promise(), names), about(s.promise(), cases), screen.words()))
                        .toList(),
                Offsets.previous(base + state, offset, PAGE),
                Offsets.next(base + state, offset, PAGE, chosen.size()));
    }

    /** What is open: the longest due first; what is resolved: the newest first. */
    private static long turn(Promise promise) {
        return promise.resolution() == null
                ? promise.dueOn().toEpochDay()
                : -promise.resolution().on().toEpochDay();
    }

    /** A promise and how it stands, which is looked up in the index and told once. */
    private record Standing(Promise promise, State state) {}

    private static int count(List<Standing> standings, State state) {
        return (int) standings.stream()
                .filter(s -> state == State.ALL || s.state() == state)
                .count();
    }

    private State state(Promise promise) {
        return kizashi.isOverdue(promise)
                ? State.OVERDUE
                : State.valueOf(promise.status().name());
    }

    /** The municipality's name, by a document of it. */
    private String name(Promise promise, Map<String, String> names) {
        return names.computeIfAbsent(
                promise.municipality(),
                key -> document(promise.documentId())
                        .map(d -> d.municipality().name())
                        .orElse(key));
    }

    private Optional<Document> document(String id) {
        return kizashi.documents().find(id).map(Documents.Stored::document);
    }

    /** The case in which a promise stands, by the passage; the cases of a municipality are read once. */
    private @Nullable About about(Promise promise, Map<String, Map<String, About>> known) {
        return known.computeIfAbsent(promise.municipality(), body -> {
                    Map<String, About> byPassage = new HashMap<>();
                    for (Opportunity o : kizashi.opportunities().ofMunicipality(body)) {
                        About about = new About(o.id(), o.title());
                        o.matches()
                                .forEach(m -> byPassage.putIfAbsent(m.passage().key(), about));
                    }
                    return byPassage;
                })
                .get(promise.passageKey());
    }

    private Row row(Standing standing, String municipality, @Nullable About about, Words words) {
        Promise promise = standing.promise();
        Promise.Resolution by = promise.resolution();
        boolean unread = promise.overdue(kizashi.today()) && standing.state() != State.OVERDUE;
        return new Row(
                standing.state(),
                municipality,
                promise.speaker(),
                words.get(
                        "commitment.level",
                        Integer.toString(promise.level().level()),
                        words.commitment(promise.level())),
                promise.about()
                        ? words.get("unknown") + words.get("session", promise.spokenOn())
                        : promise.spokenOn().toString(),
                promise.dueOn() + (unread ? "（" + words.get("tracker.unread") + "）" : ""),
                about,
                promise.text().strip(),
                proof(promise.documentId(), promise.start(), promise.end()),
                by == null
                        ? null
                        : new TrackerPage.Resolution(
                                by.on().toString(),
                                by.text().strip(),
                                words.said(by.why()),
                                proof(by.documentId(), by.start(), by.end())));
    }

    private @Nullable Proof proof(String documentId, int start, int end) {
        return document(documentId)
                .map(d -> new Proof(d.title(), d.url().toString(), d.sha256().substring(0, HASH), start + "–" + end))
                .orElse(null);
    }
}
