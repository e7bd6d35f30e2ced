package kizashi.minutes.words;

import org.jspecify.annotations.Nullable;

/**
 * A rank (職位), as the table {@code ranks.tsv} describes it.
 *
 * @param ending what a role of this rank ends in: 課長
 * @param department how the unit is read from the role
 * @param side on which side it stands; null where only a roster or the marker can tell (事務局長)
 * @param takesUnit whether the name of a unit can stand before it; otherwise only a person's name can
 */
public record Rank(String ending, DepartmentRule department, kizashi.model.@Nullable Side side, boolean takesUnit) {

    /** How the unit is read from a role of this rank. */
    public enum DepartmentRule {
        /** The rank without its last letter belongs to the unit: 産業振興課長 → 産業振興課. */
        UNIT,
        /** Likewise, without 副: 企画部副部長 → 企画部. */
        DEPUTY,
        /** The unit stands before the rank: 健康福祉部次長 → 健康福祉部. */
        WITHIN,
        /** In charge of a duty, not of a unit: only a unit that stands before the duty counts. */
        DUTY,
        /** No unit: 市長. */
        NONE
    }
}
