/**
 * Text and hints to meeting, roster and speeches, each with its speaker, office and side. Start at
 * {@link kizashi.minutes.MinutesParser}. The way of a text:
 *
 * <ol>
 *   <li>{@code TurnFinder} goes through the lines and asks {@link kizashi.minutes.header} whether one begins a speech; {@code
 *       HintedTurns} puts the carrier's own labels first; {@code StageNotes} knows 〔…登壇〕;
 *   <li>{@link kizashi.minutes.roster} finds the lists of those present and takes each line apart at the least cost;
 *   <li>{@code SpeakerReader} looks at all headers of the document, then splits what is run together and reads each role, with
 *       the names, units and ranks of {@link kizashi.minutes.words};
 *   <li>{@link kizashi.minutes.person} gives full names, with evidence, from this sitting or from another of the same year;
 *   <li>{@link kizashi.minutes.meeting} says which sitting it is and what it goes through;
 *   <li>{@link kizashi.minutes.tei} writes all of it as Parla-CLARIN.
 * </ol>
 *
 * <p>Each of these packages uses only those below it: words, header, roster, person. Words live in tables beside the classes that
 * read them. No rule names a municipality or a person.
 */
@NullMarked
package kizashi.minutes;

import org.jspecify.annotations.NullMarked;
