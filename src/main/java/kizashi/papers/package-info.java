/**
 * Plans, budgets, tenders, question notices and agreement guidelines to sections and facts. {@link kizashi.papers.PaperReader}
 * is the way in: {@link kizashi.papers.Lines} cuts the text into lines, {@link kizashi.papers.Headings} tells headings,
 * {@link kizashi.papers.Facts} reads deadlines, amounts and methods, {@link kizashi.papers.Contacts} the section to write to,
 * {@link kizashi.papers.Members} who asks in a question notice. The words are in {@code headings.tsv}, {@code facts.tsv} and
 * {@code contacts.tsv}.
 */
@NullMarked
package kizashi.papers;

import org.jspecify.annotations.NullMarked;
