/**
 * Pages and JSON for a browser. {@link kizashi.web.WebServer} says which address is answered by what; begin there.
 *
 * <ul>
 *   <li>{@code …Pages} gather what a page shows ({@code OpportunityPages}, {@code SearchPages}, {@code TrackerPages},
 *       {@code SourcesPages}, {@code StatusPages}); {@code …Page} are the values that a template of {@code src/main/jte/web}
 *       gets, and {@code …Form} what a form sent;
 *   <li>{@link kizashi.web.Screen} knows the language and its words, {@code Sayings} how facts are said in it;
 *   <li>{@code Callers} tells whose requests are answered: nothing is changed by a page of somebody else's.
 * </ul>
 *
 * <p>No page has a script, and everything that was published is written as text.
 */
@NullMarked
package kizashi.web;

import org.jspecify.annotations.NullMarked;
