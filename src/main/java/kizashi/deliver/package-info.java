/**
 * What leaves the house: digest, mail, CSV. In the order in which it happens:
 *
 * <ul>
 *   <li>{@link kizashi.deliver.DigestComposer} makes one {@link kizashi.deliver.Digest} a recipient a day from
 *       opportunities, leaving out what the {@link kizashi.deliver.mail.Outbox} knows to be delivered;
 *   <li>{@link kizashi.deliver.DigestHtml} and {@link kizashi.deliver.DigestText} write it, in the {@link
 *       kizashi.deliver.Words} of one language, and {@link kizashi.deliver.mail.Letters} puts both into a letter;
 *   <li>what a reader sees of a case is the same in mails, on pages and on a terminal: {@link kizashi.deliver.Excerpt} is the
 *       quote, {@link kizashi.deliver.ShownScore} the points that add up;
 *   <li>{@link kizashi.deliver.mail.Dispatcher} takes letters out of the outbox and hands them to a {@link
 *       kizashi.deliver.mail.Carrier}: {@link kizashi.deliver.mail.SmtpCarrier} or {@link kizashi.deliver.mail.FolderCarrier};
 *   <li>{@link kizashi.deliver.export.CsvExport} and {@link kizashi.deliver.export.XlsxExport} write the same opportunities for a spreadsheet or
 *       a CRM.
 * </ul>
 */
@NullMarked
package kizashi.deliver;

import org.jspecify.annotations.NullMarked;
