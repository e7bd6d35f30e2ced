package kizashi.deliver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kizashi.match.Exits;
import kizashi.match.cases.BudgetYear;
import kizashi.match.cases.CaseScore;
import kizashi.match.cases.LatestWord;
import kizashi.model.Document;
import kizashi.model.DocumentKeys;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Makes a digest: picks what is news to the recipient, rolls all his profiles up so that an opportunity appears once, ranks
 * it, counts truly, and sets apart what nobody should act on now.
 */
public final class DigestComposer {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int VERSION_DIGITS = 12;

    private DigestComposer() {}

    /** An opportunity with what of it concerns the recipient. */
    private record News(
            Opportunity opportunity,
            List<Match> matches,
            Set<String> fresh,
            boolean isNew,
            @Nullable Integer yearOver) {

        double score() {
            return CaseScore.of(matches.get(0).score(), opportunity.stage(), yearOver);
        }
    }

    /** The digest; {@link Digest#empty()} when there is nothing to tell. */
    public static Digest compose(DigestRequest request) {
        Map<String, Profile> profiles =
                request.profiles().stream().collect(Collectors.toMap(Profile::id, Function.identity(), (a, b) -> a));
        List<News> news = new ArrayList<>();
        for (Opportunity opportunity : request.opportunities()) {
            News item = news(opportunity, profiles, request);
            if (item != null) {
                news.add(item);
            }
        }
        news.sort(Comparator.comparingDouble(News::score)
                .reversed()
                .thenComparing(n -> n.opportunity().id()));
        List<DigestItem> all = new ArrayList<>();
        List<Digest.SentItem> sent = new ArrayList<>();
        for (News n : news) {
            all.add(ItemReader.item(
                    n.opportunity().asOf(request.day()), n.matches(), n.isNew(), profiles, request.day()));
            sent.add(new Digest.SentItem(
                    n.opportunity().id(),
                    version(n.fresh()),
                    n.opportunity().matches().stream()
                            .map(m -> m.passage().key())
                            .distinct()
                            .toList(),
                    n.matches().stream()
                            .map(m ->
                                    DigestRequest.Delivered.capture(m.passage().document()))
                            .distinct()
                            .toList()));
        }
        List<DigestItem> open =
                FirstItems.spread(all.stream().filter(i -> !i.isApart()).toList(), request.items());
        int shown = Math.min(request.items(), open.size());
        return new Digest(
                request.recipient(),
                request.day(),
                request.language(),
                counts(request, news),
                (int) news.stream().filter(News::isNew).count(),
                (int) news.stream().filter(n -> !n.isNew()).count(),
                open.subList(0, shown),
                open.subList(shown, open.size()),
                all.stream().filter(DigestItem::isApart).toList(),
                request.coverage(),
                sent);
    }

    private static @Nullable News news(Opportunity opportunity, Map<String, Profile> profiles, DigestRequest request) {
        List<Match> mine = opportunity.matches().stream()
                .filter(m -> profiles.containsKey(m.profileId()))
                .filter(m -> !isBelow(m, profiles) || Exits.isSober(m))
                .toList();
        if (mine.stream().allMatch(m -> isBelow(m, profiles))) {
            return null;
        }
        Set<String> fresh = mine.stream()
                .filter(m -> isNews(m.passage().document(), request))
                .filter(m -> !request.delivered().knows(m.passage()))
                .map(m -> m.passage().key())
                .collect(Collectors.toCollection(TreeSet::new));
        if (fresh.isEmpty()) {
            return null;
        }
        // of a case with evidence from before the days that were asked for, what happened in these is a move and not
        // its beginning
        boolean isNew = !request.delivered().opportunities().contains(opportunity.id())
                && (request.since() == null
                        || mine.stream()
                                .allMatch(m -> fresh.contains(m.passage().key())));
        return new News(
                opportunity,
                freshFirst(mine, fresh, opportunity.stage()),
                fresh,
                isNew,
                BudgetYear.over(opportunity, request.day()));
    }

    private static boolean isBelow(Match match, Map<String, Profile> profiles) {
        Profile profile = profiles.get(match.profileId());
        return profile == null || match.score() < profile.minimumScore();
    }

    /** What is new is shown before what is old or was told already, and of a case that ended, what ended it. */
    private static List<Match> freshFirst(List<Match> matches, Set<String> fresh, Stage stage) {
        Match ended = Exits.isExit(stage) ? LatestWord.shown(matches, stage) : null;
        List<Match> ordered = new ArrayList<>(matches);
        ordered.sort(Comparator.comparingInt(m ->
                m.equals(ended) ? 0 : fresh.contains(m.passage().key()) ? 1 : 2)); // stable: best first within each
        return ordered;
    }

    private static boolean isNews(Document document, DigestRequest request) {
        LocalDate since = request.since();
        if (since == null) {
            return !document.backfill();
        }
        LocalDate day = document.publishedOn() != null ? document.publishedOn() : document.filterDay();
        return !(day != null ? day : day(document.detectedAt())).isBefore(since);
    }

    private static List<Digest.ProfileCount> counts(DigestRequest request, List<News> news) {
        List<Digest.ProfileCount> counts = new ArrayList<>();
        for (Profile profile : request.profiles()) {
            List<News> of = news.stream()
                    .filter(n ->
                            n.matches().stream().anyMatch(m -> m.profileId().equals(profile.id())))
                    .toList();
            if (!of.isEmpty()) {
                int fresh = (int) of.stream().filter(News::isNew).count();
                counts.add(new Digest.ProfileCount(profile.id(), profile.name(), fresh, of.size() - fresh));
            }
        }
        return counts;
    }

    private static String version(Set<String> fresh) {
        return DocumentKeys.sha256(String.join("\n", fresh)).substring(0, VERSION_DIGITS);
    }

    /** The day in Japan of an instant. */
    static LocalDate day(Instant instant) {
        return instant.atZone(JAPAN).toLocalDate();
    }
}
