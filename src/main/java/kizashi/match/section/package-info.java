/**
 * The section to write to (所管課), apart from who spoke, with its basis. {@code SectionEvidence} collects the grounds (an answer by
 * somebody of 課長 rank, a section that is named, an answer in committee on the same topic, duties), {@code SectionWeights} weighs
 * them together, and {@link kizashi.match.section.ResponsibleSections} names a section only where that is likely enough, else the
 * department alone.
 */
@NullMarked
package kizashi.match.section;

import org.jspecify.annotations.NullMarked;
