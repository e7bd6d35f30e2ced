/**
 * 答弁トラッカー: {@link kizashi.match.promise.PromiseTracker} follows an answer that promised a study until a later session, a budget
 * or a tender resolves it ({@code Decisions}).
 */
@NullMarked
package kizashi.match.promise;

import org.jspecify.annotations.NullMarked;
