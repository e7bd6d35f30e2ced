/**
 * One case of the matches on one matter in one municipality. {@link kizashi.match.cases.Opportunities} groups them: {@code Matter} and
 * {@code CaseKeys} say what belongs together, {@link kizashi.match.cases.NearDuplicates} shows the same words once, {@code Novelty} says
 * what is new, {@code NextDates} what comes next, {@link kizashi.match.cases.Stages} how far it has come. {@link
 * kizashi.match.cases.OpportunityStore} is what must be remembered.
 */
@NullMarked
package kizashi.match.cases;

import org.jspecify.annotations.NullMarked;
