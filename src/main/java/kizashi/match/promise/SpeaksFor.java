package kizashi.match.promise;

import java.util.regex.Pattern;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;

/** Whether who speaks later speaks for the office that made a promise. */
enum SpeaksFor {
    /** The same office or person, the head of the municipality on either side, or a paper. */
    ITS_OFFICE,
    /** Another official: a section's head for its department, a department's for its section, whoever has taken the matter over. */
    ITS_SIDE,
    /** Nobody of the executive. */
    NOBODY;

    private static final Pattern HEAD = Pattern.compile("副?(市|区|町|村)長|副?知事|教育長");

    /**
     * @param promise that made it
     * @param later that may decide on it
     */
    static SpeaksFor of(Passage promise, Passage later) {
        Speaker then = promise.speaker();
        Speaker now = later.speaker();
        if (now == null) {
            return ITS_OFFICE;
        }
        if (now.side() != Side.OFFICIAL || then == null) {
            return NOBODY;
        }
        return isOneOffice(then, now) ? ITS_OFFICE : ITS_SIDE;
    }

    private static boolean isOneOffice(Speaker then, Speaker now) {
        String role = then.role();
        String other = now.role();
        String unit = then.department();
        String otherUnit = now.department();
        String name = then.bestName();
        return role == null
                || other == null
                || role.equals(other)
                // 福祉部 is 健康福祉部 from one spring on
                || unit != null && otherUnit != null && (unit.endsWith(otherUnit) || otherUnit.endsWith(unit))
                || name != null && name.equals(now.bestName())
                || HEAD.matcher(role).matches()
                || HEAD.matcher(other).matches();
    }
}
