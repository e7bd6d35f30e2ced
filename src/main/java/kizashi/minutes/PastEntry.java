package kizashi.minutes;

import java.time.LocalDate;
import kizashi.model.RosterEntry;

/**
 * An entry of another sitting's roster.
 *
 * @param entry the person
 * @param documentId where it stands
 * @param seenOn the day of that sitting
 */
public record PastEntry(RosterEntry entry, String documentId, LocalDate seenOn) {}
