package kizashi.match.cases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.match.Announced;
import kizashi.match.ShownReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.signal.exchange.AnnouncedName;
import org.jspecify.annotations.Nullable;

/**
 * The matter that the speaker announced last before what is shown of a match, by its name: what he says himself that he speaks of names a case better than a
 * noun that is said by the way.
 */
final class AnnouncedMatter {
    /** So far below an announcement what is said is still on it; a longer speech has taken up other things without saying so. */
    private static final int FAR = 1200;

    /** So far below it a sentence with a topic of its own is on that. */
    private static final int BELOW = 400;
    /** So far behind an announcement that goes on to say something the next thing is said. */
    private static final int NEXT = 150;

    private static final int LONGEST = 40;
    private static final int SHORTEST = 2;
    /** What is left without a clause before it. */
    private static final int WHOLE = 4;

    /** 「課題となっている老朽管対策」. */
    private static final Pattern RELATIVE =
            Pattern.compile("^.*(?:[てで]いる|[てで]きた|されている|された|となる|となった|られる|った)(?=[^、]{2,})(?!まま|と)");

    /** Two and more that were announced together. */
    private static final Pattern JOINED = Pattern.compile("及び|並びに|、|また、");

    /** 「公営住宅としての管理戸数につきましては、」 at the beginning of a sentence. */
    private static final Pattern TOPIC = Pattern.compile(
            "(?<=^|[。\\n\\s　])(?:(?:また|なお|一方|一方で|さらに|そのほか)、)?[^。、]{2,40}(?:(?:につきまして|について|に関しまして|に関して)(?:は、?|、)|(?:です|でございます)(?:が|けれども)、)");

    /** Where something is, and not what. */
    private static final Pattern WHERE = Pattern.compile("[^の]{1,8}(?:地域|地区|方面|市内|エリア)");

    /** Of one bill after the other something else is said. */
    private static final Pattern BILL =
            Pattern.compile("[\\s　]*[^。、]{0,4}、?(?:議案?|承認?|報告?|認定?|諮問?|同意|請願|陳情)第[0-9０-９一二三四五六七八九十百]{1,4}号");

    /** Says when, and nothing of another matter: 「次年度以降については」. */
    private static final Pattern WHEN = Pattern.compile("(?:また|なお|一方|さらに)?、?(?:次|来|今|本|新|昨)年度?|今後|現在|令和|現状");

    /** Of how many, how much: the matter is in the clause before it. */
    private static final Pattern DONE = Pattern.compile("^.*(?:した|する|される)(?=[^、]{2,6}$)");

    /** Who did something is no matter. */
    private static final Pattern OFFICE = Pattern.compile("[局部課室係]$");

    private final String name;

    private final int away;

    private AnnouncedMatter(String name, int away) {
        this.name = name;
        this.away = away;
    }

    /** As it may stand in a title. */
    String name() {
        return name;
    }

    /**
     * Whether the sentence that is shown says better what it is about: where the name is a keyword and no more; where the sentence begins with a topic
     * of its own far below the announcement, or with what it points back to; where what will be done is done to a keyword, or that is a place by its name.
     *
     * @param match that is shown
     * @param named evidence with keywords
     */
    boolean isLessThanQuoted(Match match, Match named) {
        if (HeadNouns.isBare(name, named) && !name.contains("の")) {
            return true;
        }
        QuotedAnswer quoted = QuotedAnswer.of(match);
        return away > BELOW && SaidNames.topicOf(match) != null
                || quoted.pointsBack()
                || quoted.actsOnKeyword()
                || quoted.isOnPlace(name);
    }

    /** Null where nothing was announced, or no name of it. */
    static @Nullable AnnouncedMatter over(Match match) {
        Passage passage = match.passage();
        if (passage.speaker() != null && passage.speaker().side() == Side.CHAIR) {
            return null; // a report lists what was said of each
        }
        int place = place(match);
        boolean left = false;
        for (Signal.Span said : Announced.above(passage, place - passage.start())) {
            if (place - said.end() > FAR) {
                return null;
            }
            AnnouncedName announced = AnnouncedName.of(said.text());
            if (!announced.says() && BILL.matcher(said.text()).lookingAt()) {
                return null;
            }
            if (!announced.says() || !announced.only() && isLeft(passage, said, place)) {
                left |= announced.says();
                continue; // what it opens is said under the one above it
            }
            if (left && announced.lists()) {
                return null;
            }
            boolean goesUp = false;
            for (String name : announced.names()) {
                String told = readable(name, match);
                if (told == null || OFFICE.matcher(told).find()) {
                    continue;
                }
                boolean side = HeadNouns.isAspect(told)
                        || WHERE.matcher(told).matches()
                        || isOneOfList(announced, told, said, place, match);
                goesUp |= side;
                if (!side && !HeadNouns.isWide(told) && !isList(told)) {
                    return new AnnouncedMatter(told, place - said.end());
                }
            }
            if (!goesUp) {
                return null; // a member's question as he put it, or all of a field
            }
        }
        return null;
    }

    /** 「次に、校務支援システムの導入です」 is one of several that are listed, of which more is said right behind it, or nothing. */
    private static boolean isOneOfList(AnnouncedName announced, String name, Signal.Span said, int place, Match match) {
        return announced.lists()
                && place - said.end() > NEXT
                && match.terms().stream().noneMatch(t -> name.contains(t.text()));
    }

    /** Three and more in one sentence are a list of what comes. */
    private static boolean isList(String name) {
        return name.chars().filter(c -> c == '、').count() > 1;
    }

    /** Whether another topic is taken up between what an announcement goes on to say and a place. */
    private static boolean isLeft(Passage passage, Signal.Span said, int place) {
        if (place - said.end() > NEXT) {
            return true;
        }
        if (place < said.end()) {
            return false;
        }
        int from = Math.clamp(
                (long) said.end() - passage.start(), 0, passage.text().length());
        int to = Math.clamp((long) place - passage.start(), from, passage.text().length());
        Matcher topic =
                TOPIC.matcher(passage.text()).region(from, passage.text().length());
        while (topic.find() && topic.start() <= to) {
            if (!WHEN.matcher(topic.group()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Where what is shown begins. */
    private static int place(Match match) {
        ShownReading shown = ShownReading.of(match);
        return shown != null
                ? shown.reading().phraseStart()
                : match.terms().stream()
                        .mapToInt(Match.TermHit::start)
                        .min()
                        .orElse(match.passage().start());
    }

    private static @Nullable String readable(String name, Match match) {
        Matcher done = DONE.matcher(name);
        if (done.find() && HeadNouns.isAspect(name.substring(done.end()))) {
            return name.substring(done.end());
        }
        Matcher relative = RELATIVE.matcher(name);
        String rest = relative.find() ? name.substring(relative.end()) : name;
        String told = TitleEdges.clean(rest.length() >= WHOLE || HeadNouns.isAspect(rest) ? rest : name);
        if (told.length() > LONGEST) {
            told = part(told, match);
        }
        return told.length() < SHORTEST || told.length() > LONGEST ? null : told;
    }

    /** Of several that are too long together the one with the keyword. */
    private static String part(String name, Match match) {
        List<String> named = JOINED.splitAsStream(name)
                .filter(p -> match.terms().stream().anyMatch(t -> p.contains(t.text())))
                .toList();
        return named.size() == 1 ? TitleEdges.clean(named.get(0)) : name;
    }
}
