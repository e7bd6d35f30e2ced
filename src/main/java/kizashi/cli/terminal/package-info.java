/**
 * What commands share: the home they work in, where they print, and how.
 *
 * <ul>
 *   <li>{@link kizashi.cli.terminal.HomeCommand} is a command that works in an open home, in a {@link
 *       kizashi.cli.terminal.Session} that knows the folder and the terminal of who asked;
 *   <li>{@link kizashi.cli.terminal.HomeOption}, {@link kizashi.cli.terminal.ProfilesOption} and {@link
 *       kizashi.cli.terminal.FormatOption} are options that several commands have;
 *   <li>{@link kizashi.cli.terminal.TextTable} prints tables, {@link kizashi.cli.terminal.ProgressLine} draws on standard
 *       error, {@link kizashi.cli.terminal.Printable} keeps control characters off a terminal;
 *   <li>{@link kizashi.cli.terminal.CliException} is a failure that is told in one line which says what to do.
 * </ul>
 */
@NullMarked
package kizashi.cli.terminal;

import org.jspecify.annotations.NullMarked;
