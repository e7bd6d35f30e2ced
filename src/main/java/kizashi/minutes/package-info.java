/**
 * Text and hints to meeting, roster and speeches, each with its speaker, office and side. Start at
 * {@link kizashi.minutes.MinutesParser}. The way of a text:
 *
 * <ol>
 *   <li>{@code TurnFinder} goes through the lines; {@code HeaderReader} says of one whether it begins a speech
 *       ({@code BracketHeader} with {@code BracketNaming}, {@code SpacedHeader}); {@code HintedTurns} puts the carrier's own labels first;
 *       {@code StageNotes} knows 〔…登壇〕;
 *   <li>{@code RosterReader} finds the lists of those present; {@code RosterReadings} reads each in every order and
 *       once more with its own habits ({@code RosterHabits}); {@code RosterSegmenter} takes a line apart at the least cost;
 *   <li>{@code SpeakerReader} looks at all headers of the document, then splits what is run together ({@code NameSplitter},
 *       weighing {@code NameCosts} against {@code Units} and the document's {@code NameStyle}) and reads each role
 *       ({@code Offices}, {@code Ranks});
 *   <li>{@code RosterMatcher} and {@link kizashi.minutes.FullNames} give full names, with evidence, from this sitting or, by
 *       {@link kizashi.minutes.RosterHistory}, from another of the same year;
 *   <li>{@code MeetingReader}, {@code SittingDay} and {@code AgendaReader} say which sitting it is and what it goes through.
 * </ol>
 *
 * <p>Words live in tables beside these classes: {@code header-words.tsv} (markers, brackets, words of respect, acts),
 * {@code ranks.tsv}, {@code units.tsv}, {@code bodies.tsv}, {@code non-speakers.tsv}, {@code roster-headings.tsv}. No rule names a municipality or a person.
 */
@NullMarked
package kizashi.minutes;

import org.jspecify.annotations.NullMarked;
