/**
 * One picocli class for each command; each is thin and leaves the work to the pipeline. {@link kizashi.cli.Main} lists them.
 *
 * <ul>
 *   <li>What they share (home, options, tables, progress) is in {@link kizashi.cli.terminal}; the commands of {@code source},
 *       {@code eval} and {@code bench} have packages of their own;
 *   <li>while {@code serve} runs on a home, {@code CommandClient} hands a command over and {@code CommandServer} runs it there;
 *   <li>{@code OpportunityTable}, {@code SearchTable}, {@code CrawlPrinter} and {@code DigestPrinter} print;
 *   <li>{@code CliErrors} turns what a command throws into one line that says what to do. Exit codes: 0 done, 1 failed, 2
 *       wrong usage.
 * </ul>
 */
@NullMarked
package kizashi.cli;

import org.jspecify.annotations.NullMarked;
