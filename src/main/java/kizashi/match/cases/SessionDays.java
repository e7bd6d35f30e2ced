package kizashi.match.cases;

import java.time.LocalDate;
import java.util.List;

/** The days on which a council sat, as its minutes tell. */
public interface SessionDays {
    /** Nothing is known. */
    SessionDays NONE = municipality -> List.of();

    /**
     * Days of regular plenary sessions that were read, in any order.
     *
     * @param municipality by its key
     */
    List<LocalDate> of(String municipality);
}
