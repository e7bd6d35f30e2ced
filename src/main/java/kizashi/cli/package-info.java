/**
 * One picocli class for each command; each is thin and leaves the work to the pipeline. {@link kizashi.cli.Main} lists them.
 *
 * <ul>
 *   <li>{@code HomeCommand} is a command that works in an open home. While {@code serve} runs on that home, {@code
 *       CommandClient} hands it over and {@code CommandServer} runs it there, in a {@code Session} that knows the folder and
 *       the terminal of who asked;
 *   <li>{@code HomeOption}, {@code ProfilesOption} and {@code FormatOption} are options that several commands share;
 *   <li>{@code OpportunityTable}, {@code SearchTable}, {@code TextTable}, {@code CrawlPrinter} and {@code DigestPrinter}
 *       print; {@code ProgressLine} draws on standard error;
 *   <li>{@code CliErrors} turns what a command throws into one line that says what to do. Exit codes: 0 done, 1 failed, 2
 *       wrong usage.
 * </ul>
 */
@NullMarked
package kizashi.cli;

import org.jspecify.annotations.NullMarked;
