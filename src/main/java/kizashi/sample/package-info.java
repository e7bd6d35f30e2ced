/**
 * The sample councils, invented by us, and the server that publishes them on loopback. Seven councils with some thirty
 * sittings, a plan, a budget, calls for tenders, a question notice, a press release; every date is relative to the day of
 * the run. Nothing here is taken from real minutes; the LG codes have valid check digits and belong to no body.
 *
 * <p>Begin with {@link kizashi.sample.SampleServer} and {@link kizashi.sample.SampleSources}. The texts are scripts in the
 * resources beside this package ({@code kirigahara/teireikai-0-2.txt}), which {@code SittingWriter} turns into blocks and
 * {@code HtmlWriter}, {@code PdfWriter} and {@code WordWriter} into what a council publishes.
 */
@NullMarked
package kizashi.sample;

import org.jspecify.annotations.NullMarked;
