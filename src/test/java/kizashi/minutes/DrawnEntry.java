package kizashi.minutes;

import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a drawn roster, and what must be read of it.
 *
 * @param person who
 * @param office as what; null in lists of members
 * @param role as it must be read
 * @param name as it must be read: in full, or the surname alone
 * @param department as it must be read
 * @param seat as it must be read
 * @param present whether the person was there
 */
record DrawnEntry(
        DrawnNames.Person person,
        DrawnOffices.@Nullable Office office,
        String role,
        String name,
        @Nullable String department,
        @Nullable String seat,
        boolean present) {

    static DrawnEntry of(DrawnNames.Person person, DrawnOffices.Office office) {
        return new DrawnEntry(person, office, office.role(), person.full(), office.department(), null, true);
    }

    static DrawnEntry member(DrawnNames.Person person, String role, @Nullable String seat) {
        return new DrawnEntry(person, null, role, person.full(), null, seat, true);
    }

    DrawnEntry bySurname() {
        return new DrawnEntry(person, office, role, person.surname(), department, seat, present);
    }

    DrawnEntry as(String newRole, @Nullable String newDepartment) {
        return new DrawnEntry(person, office, newRole, name, newDepartment, seat, present);
    }

    DrawnEntry absent() {
        return new DrawnEntry(person, office, role, name, department, seat, false);
    }

    DrawnOffices.Office post() {
        if (office == null) {
            throw new IllegalStateException("a member has no office");
        }
        return office;
    }

    /** The row that is compared. */
    String row() {
        return row(seat, role, name, department, present);
    }

    /** The row of an entry that was read. */
    static String row(RosterEntry read) {
        return row(read.seat(), read.role(), read.name(), read.department(), read.present());
    }

    private static String row(
            @Nullable String seat,
            @Nullable String role,
            @Nullable String name,
            @Nullable String department,
            boolean present) {
        return String.join(" | ", dash(seat), dash(role), dash(name), dash(department), present ? "yes" : "no");
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
