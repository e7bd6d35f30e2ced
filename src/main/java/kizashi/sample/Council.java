package kizashi.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented council, as its {@code council.yml} describes it.
 *
 * @param slug first part of its addresses
 * @param code an LG code with a valid check digit that no body has
 * @param name such as 霧ヶ原市
 * @param kana its reading
 * @param prefecture an invented prefecture
 * @param population residents
 * @param charset what its pages are encoded in
 * @param charsetLabel what they say they are encoded in
 * @param fullWidth whether digits and Latin letters are set in full width
 * @param headers how a speaker is named
 * @param format what its minutes are: {@code html}, {@code pdf} or {@code docx}
 * @param layout which of the list pages it has
 * @param office the heading over the officials in its roster
 * @param officials in the order of the roster
 * @param members in the order of their seats
 * @param documents files of this council's folder, newest first
 * @param links what its list pages name beside its documents: pages that moved, are gone, or are closed to robots
 */
record Council(
        String slug,
        String code,
        String name,
        String kana,
        String prefecture,
        int population,
        String charset,
        String charsetLabel,
        boolean fullWidth,
        HeaderStyle headers,
        String format,
        ListLayout layout,
        String office,
        List<Person> officials,
        List<Person> members,
        List<String> documents,
        List<Link> links) {

    /** The council's own name: 霧ヶ原市議会. */
    String assembly() {
        return name + "議会";
    }

    /** Who a script calls by office or, if a member, by surname; the chair is 議長. */
    Person person(String key) {
        for (Person person : officials) {
            if (person.role().equals(key)) {
                return person;
            }
        }
        for (Person person : members) {
            if (person.surname().equals(key) || key.equals(person.office())) {
                return person;
            }
        }
        throw new IllegalArgumentException(name + " has nobody called " + key);
    }

    /**
     * A link of a list page to something that is not one of the documents.
     *
     * @param list which list
     * @param text what it says
     * @param href where it leads, from the council's folder
     */
    record Link(String list, String text, String href) {}

    /**
     * Somebody of the hall.
     *
     * @param role 福祉部長 of an official; 議員 of a member
     * @param surname 佐々木
     * @param given 健司
     * @param seat number of a member's seat
     * @param office 議長, 副議長 or a committee's 委員長 where a member holds it
     */
    record Person(
            String role,
            String surname,
            String given,
            @Nullable Integer seat,
            @Nullable String office) {

        /** 佐々木健司. */
        String name() {
            return surname + given;
        }

        /** The office that a member holds in a sitting: 議長 of the council, 委員長 of a committee, else null. */
        @Nullable
        String officeIn(boolean committee) {
            return office != null && office.endsWith("委員長") == committee ? office : null;
        }

        /** Whether this is a member of the council. */
        boolean member() {
            return seat != null;
        }
    }
}
