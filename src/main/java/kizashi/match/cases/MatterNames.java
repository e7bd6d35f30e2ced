package kizashi.match.cases;

import java.util.Collections;
import java.util.List;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/**
 * Bonds of matters that have a name, or that the sitting has one for: few words need be shared then. The same plan or facility ({@link NamedMatters}), the same
 * announced matter ({@link SameAnnouncement}), the same item of the agenda, pages of one report.
 */
final class MatterNames {
    /** How near two passages are at least that name the same. */
    private static final double NEAR_NAMED = 0.1;

    private MatterNames() {}

    /**
     * The bond of a match with a case by a name.
     *
     * @param ofProfile evidence of the case that binds matches of that profile
     * @return null where no name binds it
     */
    static Matter.@Nullable Bond bond(Match match, List<Match> ofProfile, MatterWords words) {
        Compared own = words.compared(match);
        List<Match> named = ofProfile.stream()
                .filter(k ->
                        !Collections.disjoint(own.named(), words.compared(k).named()))
                .toList();
        double near = named.stream().allMatch(k -> Talk.ofTwoBureaus(k, match)) ? Matter.NEAR_ENOUGH : NEAR_NAMED;
        if (!named.isEmpty() && words.nearest(match, named) >= near) {
            return new Matter.Bond(Matter.Kind.NAMED, words.closeness(match, ofProfile));
        }
        if (isAnnounced(match, ofProfile, words)) {
            return new Matter.Bond(Matter.Kind.ANNOUNCED, words.closeness(match, ofProfile));
        }
        List<Match> ofItem = ofProfile.stream()
                .filter(k -> AgendaItem.isOf(k, match))
                .filter(k -> words.compared(k).sharesTerm(own) || words.nearest(match, List.of(k)) >= NEAR_NAMED)
                .toList();
        if (!ofItem.isEmpty()) {
            return new Matter.Bond(Matter.Kind.ITEM, words.closeness(match, ofItem));
        }
        List<Match> ofReport = ofProfile.stream()
                .filter(k -> words.compared(k).sharesTerm(own) && Talk.sameReport(k, match))
                .toList();
        return ofReport.isEmpty() ? null : new Matter.Bond(Matter.Kind.REPORT, words.closeness(match, ofReport));
    }

    /** Whether a match is on a matter that was announced by name where evidence of a case stands. */
    static boolean isAnnounced(Match match, Opportunity opportunity, MatterWords words) {
        return isAnnounced(match, Matter.bindingFor(match.profileId(), opportunity.matches()), words);
    }

    private static boolean isAnnounced(Match match, List<Match> ofProfile, MatterWords words) {
        Compared own = words.compared(match);
        List<Match> announced = ofProfile.stream()
                .filter(k -> SameAnnouncement.isOne(own, words.compared(k))
                        || SameAnnouncement.isPointOf(match, own, k, words.compared(k)))
                .toList();
        // of one sitting the name alone says so: its parts, money and places, share few words
        return announced.stream()
                        .anyMatch(k -> k.passage()
                                .document()
                                .id()
                                .equals(match.passage().document().id()))
                || !announced.isEmpty() && words.nearest(match, announced) >= NEAR_NAMED;
    }
}
