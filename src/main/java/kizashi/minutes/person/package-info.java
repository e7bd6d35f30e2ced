/**
 * From a speaker to a person: {@link kizashi.minutes.person.FullNames} by the roster of the sitting, {@link
 * kizashi.minutes.person.OtherSittings} by those of the same fiscal year, and {@link kizashi.minutes.person.Membership} for how long
 * somebody held a post. Where two could be meant, both are kept and none is chosen.
 */
@NullMarked
package kizashi.minutes.person;

import org.jspecify.annotations.NullMarked;
