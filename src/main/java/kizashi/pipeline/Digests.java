package kizashi.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.config.Home;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import kizashi.deliver.Coverage;
import kizashi.deliver.Digest;
import kizashi.deliver.DigestComposer;
import kizashi.deliver.DigestHtml;
import kizashi.deliver.DigestLinks;
import kizashi.deliver.DigestRequest;
import kizashi.deliver.DigestText;
import kizashi.deliver.Language;
import kizashi.deliver.mail.Carrier;
import kizashi.deliver.mail.Dispatcher;
import kizashi.deliver.mail.FolderCarrier;
import kizashi.deliver.mail.Letter;
import kizashi.deliver.mail.Letters;
import kizashi.deliver.mail.MailSettings;
import kizashi.deliver.mail.Outbox;
import kizashi.deliver.mail.SmtpCarrier;
import kizashi.match.cases.OpportunityStore;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/** Makes digests from the cases of a home, and lets them go. */
public final class Digests {
    /** Who gets the digest where no profile names a recipient: a file. */
    public static final String LOCAL = "local";

    private final Home home;
    private final Settings settings;
    private final OpportunityStore opportunities;
    private final OpenCases open;
    private final Addressees addressees;
    private final MailLinks links;
    private final Outbox outbox;
    private final Clock clock;

    Digests(
            Home home,
            Settings settings,
            OpportunityStore opportunities,
            OpenCases open,
            MailLinks links,
            Outbox outbox,
            Clock clock) {
        this.home = home;
        this.settings = settings;
        this.opportunities = opportunities;
        this.open = open;
        this.addressees = new Addressees(home);
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of one recipient's digest.
     *
     * @param digest what it holds
     * @param html where its page was written; null when it went by mail, or when there was nothing to tell
     * @param text where its text was written; null in the same cases
     */
    public record Made(
            Digest digest, @Nullable Path html, @Nullable Path text) {}

    /**
     * What became of a day's digests.
     *
     * @param made one for each recipient
     * @param sent letters that went, those of earlier days included
     * @param problems one line for each letter that did not go
     */
    public record Day(List<Made> made, int sent, List<String> problems) {
        /** Keeps its own copies. */
        public Day {
            made = List.copyOf(made);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The digest of a day for every recipient of the profiles: what is newly published and was not told before. What goes
     * into the outbox counts as told, so a second run tells nothing.
     *
     * @param out where files are written when no mail server is configured
     */
    public Day daily(LocalDate day, List<Profile> profiles, Coverage coverage, Path out) {
        return send(day, profiles, coverage, out, false);
    }

    /**
     * What became known since the last letter, at once: the same as the digest, whose letter of the next morning then no
     * longer holds it. Nobody is written to who has no news.
     */
    Day alerts(LocalDate day, List<Profile> profiles, Coverage coverage, Path out) {
        return profiles.isEmpty() ? new Day(List.of(), 0, List.of()) : send(day, profiles, coverage, out, true);
    }

    private Day send(LocalDate day, List<Profile> profiles, Coverage coverage, Path out, boolean alert) {
        FolderCarrier files = new FolderCarrier(out);
        List<Made> made = new ArrayList<>();
        List<Opportunity> deliverable = open.list(null);
        for (Addressees.Addressee addressee : addressees.of(profiles)) {
            String recipient = addressee.recipient();
            if (outbox.unsubscribed(recipient)) {
                continue;
            }
            List<Opportunity> cases = deliverable.stream()
                    .filter(o -> addressee.gets(o.municipality()))
                    .toList();
            Digest digest =
                    compose(recipient, day, addressee.profiles(), cases, outbox.delivered(recipient), null, coverage);
            if (digest.empty() && (alert || !tellsOfNothing(recipient))) {
                made.add(new Made(digest, null, null));
                continue;
            }
            Letter letter = Letters.of(digest, links.to(recipient));
            letter = alert ? letter.asAlert(digest.language()) : letter;
            outbox.queue(letter, digest.sent(), clock.instant());
            boolean asFile = !settings.mail().configured();
            made.add(new Made(
                    digest, asFile ? files.file(letter, "html") : null, asFile ? files.file(letter, "txt") : null));
        }
        Dispatcher.Report report = new Dispatcher(outbox, carrier(files), clock).run();
        return new Day(made, report.sent(), report.problems());
    }

    /**
     * A digest of everything since a day, backfill and imports too, told before or not. It is written, never mailed, and
     * the outbox does not learn of it.
     *
     * @param day the day of the digest
     * @param since first day
     */
    public Made since(LocalDate day, LocalDate since, List<Profile> profiles, Coverage coverage, Path out)
            throws IOException {
        Digest digest =
                compose(LOCAL, day, profiles, open.list(null), DigestRequest.Delivered.NOTHING, since, coverage);
        Files.createDirectories(out);
        Path html = out.resolve("digest-since-" + since + ".html");
        Path text = out.resolve("digest-since-" + since + ".txt");
        DigestLinks toPages = links.to(LOCAL);
        Files.writeString(html, DigestHtml.write(digest, toPages));
        Files.writeString(text, DigestText.write(digest, toPages));
        return new Made(digest, html, text);
    }

    /** Whether one of these profiles has the case and has not put it aside. */
    private static boolean isWanted(Opportunity o, Map<String, Set<String>> aside) {
        return o.profiles().stream()
                .anyMatch(p -> aside.containsKey(p) && !aside.get(p).contains(o.id()));
    }

    private Digest compose(
            String recipient,
            LocalDate day,
            List<Profile> profiles,
            List<Opportunity> cases,
            DigestRequest.Delivered delivered,
            @Nullable LocalDate since,
            Coverage coverage) {
        Map<String, Set<String>> aside = new HashMap<>();
        profiles.forEach(p -> aside.put(p.id(), opportunities.putAside(p.id(), today())));
        return DigestComposer.compose(new DigestRequest(
                recipient,
                day,
                Language.of(settings.language()),
                profiles,
                cases.stream().filter(o -> isWanted(o, aside)).toList(),
                delivered,
                since,
                settings.digest().items(),
                coverage));
    }

    private Carrier carrier(FolderCarrier files) {
        Settings.Mail mail = settings.mail();
        if (!mail.configured()) {
            return files;
        }
        return new SmtpCarrier(
                new MailSettings(
                        mail.host(),
                        mail.port(),
                        mail.user(),
                        SettingsFiles.secrets(home, System.getenv()).mailPassword(),
                        mail.from(),
                        MailSettings.Security.valueOf(mail.security().toUpperCase(java.util.Locale.ROOT))),
                clock);
    }

    /** A quiet day is no news, but after many of them the recipient hears that all is well; a file nobody waits for. */
    private boolean tellsOfNothing(String recipient) {
        if (settings.digest().whenEmpty()) {
            return true;
        }
        int days = settings.digest().quietDays();
        if (days <= 0 || !settings.mail().configured()) {
            return false;
        }
        Instant last = outbox.lastTo(recipient);
        return last == null || !LocalDate.ofInstant(last, Kizashi.JAPAN).isAfter(today().minusDays(days));
    }

    /** Takes passages for told to everybody who gets one of these profiles, without a letter. */
    void told(List<Profile> profiles, List<String> passages) {
        if (!passages.isEmpty()) {
            addressees.of(profiles).forEach(a -> outbox.told(a.recipient(), passages));
        }
    }

    /** Stops all mails to a recipient. */
    public void unsubscribe(String recipient) {
        outbox.unsubscribe(recipient, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Kizashi.JAPAN);
    }
}
