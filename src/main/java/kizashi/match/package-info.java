/**
 * Profiles against passages: scores with an explanation that adds up, grouped into opportunities and followed over time.
 *
 * <p>The way of the data:
 *
 * <pre>
 * AnalyzedPassage ─▶ Matcher ─▶ Match (parts that add up, terms with offsets) ─▶ Opportunities ─▶ OpportunityStore
 *                      │  ▲                                                         │
 *       CompiledProfiles  TermStatistics, Weights, Feedback          ResponsibleSections, NextDates, Novelty, Stages
 * </pre>
 *
 * <ul>
 *   <li>{@link kizashi.match.Matcher} reads the words of a passage once for all profiles; {@code Candidates} tells which
 *       profiles may reach their minimum score, and only those are scored. {@code Features} measures, {@code weights.tsv} weighs, {@code Reasons} says why in Japanese.
 *   <li>{@link kizashi.match.cases.Opportunities} makes one case of the matches on one matter in one municipality, with an id that
 *       stays, and says who, what next and what is new.
 *   <li>{@link kizashi.match.promise.PromiseTracker} follows promised studies (答弁トラッカー); {@link
 *       kizashi.match.cases.NearDuplicates} shows the same words once; {@link kizashi.match.preview.ProfilePreview} shows an author what a
 *       profile would have caught.
 *   <li>What must be remembered is behind small interfaces ({@link kizashi.match.cases.OpportunityStore}, {@link
 *       kizashi.match.Feedback}, {@link kizashi.match.MentionHistory}, {@link kizashi.match.promise.PromiseStore}, {@link
 *       kizashi.match.section.SectionDirectory}), which the ledger implements.
 * </ul>
 *
 * <p>This package scores. Upon it stand {@link kizashi.match.section} (whom to write to), {@link kizashi.match.cases} (one case
 * of many matches), {@link kizashi.match.promise} (what became of an answer) and {@link kizashi.match.preview} (trying a profile).
 *
 * <p>Wordings, weights, the municipal year and stop words are tables beside the classes that read them, which anyone can extend.
 */
@NullMarked
package kizashi.match;

import org.jspecify.annotations.NullMarked;
