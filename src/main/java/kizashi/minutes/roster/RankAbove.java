package kizashi.minutes.roster;

import java.util.List;
import java.util.Objects;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** A rank alone on its line, which those of the units below it have: 部長 / 建設部　甲野太郎. */
final class RankAbove {
    private @Nullable String rank;

    /** The rank; null where none heads the lines below. */
    @Nullable
    String rank() {
        return rank;
    }

    /** The rank where one is known to be there. */
    String required() {
        return Objects.requireNonNull(rank);
    }

    /** A bare rank alone on its line may head those of the units below; any other complete office ends that. */
    void note(RosterLine line, List<RosterPart> parts) {
        for (RosterPart part : parts) {
            if (part.type() == Type.ROLE || part.type() == Type.NAME_ROLE) {
                String role = line.text(part.start(), part.end());
                rank = parts.size() == 1 && Ranks.shared().isRank(role) ? role : null;
            }
        }
    }

    /** 建設部長 for 建設部 below 部長; null where no rank stands above that belongs to such a unit. */
    @Nullable
    String headed(String role) {
        String above = rank;
        return above == null || !Offices.isUnit(role) || role.charAt(role.length() - 1) != above.charAt(0)
                ? null
                : role + above.substring(1);
    }
}
