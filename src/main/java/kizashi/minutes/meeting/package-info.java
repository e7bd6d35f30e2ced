/**
 * Which sitting it is: {@link kizashi.minutes.meeting.MeetingReader} reads council, session, sitting, day and publication state from
 * the label and the first lines; {@link kizashi.minutes.meeting.AgendaReader} what it goes through; {@link
 * kizashi.minutes.meeting.SpeechEnds} where the speeches end and appended documents begin.
 */
@NullMarked
package kizashi.minutes.meeting;

import org.jspecify.annotations.NullMarked;
