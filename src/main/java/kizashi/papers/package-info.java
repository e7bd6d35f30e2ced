/**
 * Plans, budgets, tenders, question notices and agreement guidelines to sections and facts.
 */
@NullMarked
package kizashi.papers;

import org.jspecify.annotations.NullMarked;
