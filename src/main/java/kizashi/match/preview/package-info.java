/**
 * Trying a profile before anybody gets a mail: {@link kizashi.match.preview.ProfilePreview} shows what it would have caught, {@code
 * ProfileAdvice} which keyword brings the noise and which words are missing.
 */
@NullMarked
package kizashi.match.preview;

import org.jspecify.annotations.NullMarked;
