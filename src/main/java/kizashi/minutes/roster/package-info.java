/**
 * Lists of those present. {@link kizashi.minutes.roster.RosterReader} finds them by their headings, as sentences, drawn tables or
 * columns; {@code RosterReadings} reads each in every order and once more with its own habits ({@code RosterHabits}); {@code
 * RosterSegmenter} takes a line apart at the least cost, {@code RosterCollector} goes over the lines and {@code
 * RosterPersons} makes persons of the parts, with {@code SeatedPersons}, {@code NamesAbove} and {@code UnfinishedOffices}.
 *
 * <p>Tables: {@code roster-headings.tsv}, {@code roster-words.tsv}.
 */
@NullMarked
package kizashi.minutes.roster;

import org.jspecify.annotations.NullMarked;
