/**
 * The records that flow from stage to stage, in the order in which they arise:
 *
 * <pre>
 * Source → Capture → ExtractedText → Document + Minutes | Paper → Passage (with its Signal) → Match → Opportunity
 * </pre>
 *
 * <p>Everything here is an immutable value that uses nothing else of ours. Three conventions hold everywhere:
 *
 * <ul>
 *   <li>offsets are UTF-16 units into the stored {@link kizashi.model.ExtractedText}, start inclusive, end exclusive;
 *   <li>a date is a day in Japan ({@code Asia/Tokyo}); an instant is UTC;
 *   <li>money is in yen.
 * </ul>
 *
 * <p>What is not known is {@code null} (marked {@code @Nullable}), never an empty string and never a guess.
 */
@NullMarked
package kizashi.model;

import org.jspecify.annotations.NullMarked;
