package kizashi.minutes;

import org.jspecify.annotations.Nullable;

/** An entry of a roster while its lines are still being read. */
final class RosterDraft {
    String name = "";

    @Nullable
    String surname;

    @Nullable
    String role;

    @Nullable
    String seat;
    /** The larger unit under whose heading it stands: 【経済部】. */
    @Nullable
    String unit;
    /** What a mark after the name says; null where there is none. */
    @Nullable
    Boolean present;

    String raw = "";
    int start;
    /** The half-width column in which it begins. */
    int column;

    int end;
    /** Whether the role lacks its rank, which the next line may give. */
    boolean unfinished;
    /** Whether the role is only what the list's heading calls everybody. */
    boolean roleOfList;

    /** How complete an office without its rank is: 教育委員会事務局, 会計管理者兼. */
    static boolean lacksRank(String role) {
        String plain = RoleBrackets.without(role);
        return RoleBrackets.goesOn(role) || Ranks.shared().find(plain) == null || Offices.isUnit(plain);
    }
}
