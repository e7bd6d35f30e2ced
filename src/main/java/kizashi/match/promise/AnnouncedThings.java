package kizashi.match.promise;

import java.util.List;
import java.util.regex.Pattern;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.Sentences;
import kizashi.match.TermStatistics;
import kizashi.signal.exchange.Announcements;

/**
 * What a promise is about that names nothing itself: 「早期の事業実施に向け課題整理を進めます」 is on the undertaking that its speaker announced
 * above it in the passage (「送迎アプリ事業に関する御質問にお答えします」).
 */
final class AnnouncedThings {
    /** The undertaking as a whole, and not a part of it. */
    private static final Pattern ITSELF =
            Pattern.compile("(?:早期の|本|当該|同)事業(?:の)?(?:実施|開始|化|導入)|(?:早期|本格)(?:の)?(?:実施|導入|開始|実現)に向け");

    private AnnouncedThings() {}

    /** The names of it; empty where the promise is on something else, or nothing was announced. */
    static List<String> of(Promise promise, AnalyzedPassage at, TermStatistics statistics) {
        if (!ITSELF.matcher(promise.text()).find()) {
            return List.of();
        }
        String above = at.passage().between(at.passage().start(), promise.start());
        List<String> names = List.of();
        // 「まず、検討状況について…」 divides what was announced before it, and names nothing
        for (Sentences.Range range : Sentences.split(above, 0, above.length())) {
            String sentence = above.substring(range.start(), range.end()).strip();
            List<String> named = Announcements.is(sentence)
                    ? NamedThings.in(sentence.replace("に関する", "について"), at.tokens(), statistics)
                    : List.of();
            names = named.isEmpty() ? names : named;
        }
        return names;
    }
}
