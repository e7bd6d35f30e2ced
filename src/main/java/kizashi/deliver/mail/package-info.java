/**
 * Letters on their way: {@link kizashi.deliver.mail.Outbox} remembers what was delivered, {@link kizashi.deliver.mail.Dispatcher} takes
 * letters out of it and hands them to a {@link kizashi.deliver.mail.Carrier}.
 */
@NullMarked
package kizashi.deliver.mail;

import org.jspecify.annotations.NullMarked;
