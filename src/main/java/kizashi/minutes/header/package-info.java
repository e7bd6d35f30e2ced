/**
 * The line that begins a speech. {@link kizashi.minutes.header.HeaderReader} says of a line whether it is one: {@code
 * BracketHeader} with {@code BracketNaming} (議長（甲野太郎君）), {@code SpacedHeader} (甲野 太郎 議長), {@code BareNames} (a name
 * alone, where a document does so), {@code SeveralSpeakers}. A {@link kizashi.minutes.header.Naming} is what it says of the speaker.
 */
@NullMarked
package kizashi.minutes.header;

import org.jspecify.annotations.NullMarked;
