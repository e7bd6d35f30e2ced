/**
 * Cuts Japanese text into the words that index and matching share. {@link kizashi.japanese.analysis.AnalysisFiles} are the
 * tables of {@code index/analysis}, {@link kizashi.japanese.analysis.KizashiAnalyzer} the chain made from them (folding →
 * kuromoji → base form → numbers → stop tags → katakana stem), {@link kizashi.japanese.analysis.Tokens} the words of one text,
 * cut once and read by everyone, {@link kizashi.japanese.analysis.TermSequence} a keyword as the words in which it would be
 * found, {@link kizashi.japanese.analysis.RememberedWords} the words of profiles from process to process.
 */
@NullMarked
package kizashi.japanese.analysis;

import org.jspecify.annotations.NullMarked;
