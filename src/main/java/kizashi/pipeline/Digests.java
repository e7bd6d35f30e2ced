package kizashi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.config.Accounts;
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
import kizashi.deliver.UnsubscribeLinks;
import kizashi.deliver.Words;
import kizashi.deliver.export.CrmAccount;
import kizashi.deliver.export.CsvExport;
import kizashi.deliver.export.CsvReport;
import kizashi.deliver.export.XlsxExport;
import kizashi.deliver.mail.Carrier;
import kizashi.deliver.mail.Dispatcher;
import kizashi.deliver.mail.FolderCarrier;
import kizashi.deliver.mail.Letter;
import kizashi.deliver.mail.Letters;
import kizashi.deliver.mail.MailSettings;
import kizashi.deliver.mail.Outbox;
import kizashi.deliver.mail.SmtpCarrier;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityStore;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** Makes digests and exports from the cases of a home, and lets them go. */
public final class Digests {
    /** Who gets the digest where no profile names a recipient: a file. */
    public static final String LOCAL = "local";

    private static final int MOST = 10_000;
    private static final int SECRET_BYTES = 32;

    private final Home home;
    private final Settings settings;
    private final OpportunityStore opportunities;
    private final Outbox outbox;
    private final Clock clock;

    Digests(Home home, Settings settings, OpportunityStore opportunities, Outbox outbox, Clock clock) {
        this.home = home;
        this.settings = settings;
        this.opportunities = opportunities;
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
        List<Opportunity> open = open(null);
        for (Addressee addressee : addressees(profiles)) {
            String recipient = addressee.recipient();
            if (outbox.unsubscribed(recipient)) {
                continue;
            }
            List<Opportunity> cases =
                    open.stream().filter(o -> addressee.gets(o.municipality())).toList();
            Digest digest =
                    compose(recipient, day, addressee.profiles(), cases, outbox.delivered(recipient), null, coverage);
            if (digest.empty() && (alert || !tellsOfNothing(recipient))) {
                made.add(new Made(digest, null, null));
                continue;
            }
            Letter letter = Letters.of(digest, links(recipient));
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
        Digest digest = compose(LOCAL, day, profiles, open(null), DigestRequest.Delivered.NOTHING, since, coverage);
        Files.createDirectories(out);
        Path html = out.resolve("digest-since-" + since + ".html");
        Path text = out.resolve("digest-since-" + since + ".txt");
        DigestLinks links = links(LOCAL);
        Files.writeString(html, DigestHtml.write(digest, links));
        Files.writeString(text, DigestText.write(digest, links));
        return new Made(digest, html, text);
    }

    /** Writes cases as CSV; accounts of the home add what the CRM knows. */
    public CsvReport export(Path file, CsvExport.Options options, List<Opportunity> rows, List<Profile> profiles)
            throws IOException {
        return write(file, stream -> export(stream, options, rows, profiles));
    }

    /** Writes cases as an Excel workbook. */
    public CsvReport workbook(Path file, Words words, List<Opportunity> rows, List<Profile> profiles)
            throws IOException {
        Accounts accounts = accounts();
        return write(file, stream -> XlsxExport.write(stream, words, asOfToday(rows), profiles, m -> crm(accounts, m)));
    }

    /** Writes what an export writes. */
    private interface Writing {
        CsvReport to(OutputStream stream) throws IOException;
    }

    /** A reader sees the old file or the new one, never half of it. */
    private static CsvReport write(Path file, Writing writing) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        CsvReport report;
        try (OutputStream stream = Files.newOutputStream(fresh)) {
            report = writing.to(stream);
        }
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return report;
    }

    /** The same to a stream, which is flushed and not closed. */
    public CsvReport export(
            OutputStream stream, CsvExport.Options options, List<Opportunity> rows, List<Profile> profiles)
            throws IOException {
        Accounts accounts = accounts();
        return CsvExport.write(stream, options, asOfToday(rows), profiles, m -> crm(accounts, m));
    }

    private List<Opportunity> asOfToday(List<Opportunity> rows) {
        return rows.stream().map(o -> o.asOf(today())).toList();
    }

    /** The cases that may be delivered: nobody put them aside, and their municipality is not excluded. Best first. */
    public List<Opportunity> open(@Nullable LocalDate since) {
        return open(since, Set.of());
    }

    /**
     * The same at some stages.
     *
     * @param stages for none named all, but for those that ended before they were worth following
     */
    public List<Opportunity> open(@Nullable LocalDate since, Set<Stage> stages) {
        Accounts accounts = accounts();
        OpportunityFilter filter = OpportunityFilter.open(today()).at(stages);
        if (since != null) {
            filter = filter.since(since, OpportunityFilter.Basis.SPOKEN);
        }
        return opportunities.list(filter.page(MOST, 0)).stream()
                .filter(o -> !accounts.muted(o.municipality()))
                .toList();
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

    /**
     * Who gets what.
     *
     * @param recipient a mail address, or {@link #LOCAL}
     * @param profiles whose cases
     * @param municipalities LG codes of the only bodies whose cases; null for all
     */
    private record Addressee(
            String recipient,
            List<Profile> profiles,
            @Nullable Set<LgCode> municipalities) {
        boolean gets(Municipality municipality) {
            return municipalities == null || municipalities.contains(municipality.code());
        }
    }

    /**
     * The recipients of the profiles, and whoever looks after an account and can be mailed: the latter gets the cases of
     * his accounts. The file, where nobody is named.
     */
    private List<Addressee> addressees(List<Profile> profiles) {
        Map<String, Set<Profile>> of = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            for (String recipient : profile.recipients()) {
                of.computeIfAbsent(recipient, r -> new LinkedHashSet<>()).add(profile);
            }
        }
        List<Addressee> all = new ArrayList<>();
        of.forEach((recipient, set) -> all.add(new Addressee(recipient, List.copyOf(set), null)));
        Map<String, Set<LgCode>> owned = new LinkedHashMap<>();
        for (Accounts.Account account : accounts().byCode().values()) {
            String owner = account.owner();
            if (owner != null && owner.contains("@") && !of.containsKey(owner)) {
                owned.computeIfAbsent(owner, o -> new LinkedHashSet<>()).add(account.code());
            }
        }
        owned.forEach((owner, codes) -> all.add(new Addressee(owner, profiles, codes)));
        return all.isEmpty() ? List.of(new Addressee(LOCAL, profiles, null)) : all;
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

    private DigestLinks links(String recipient) {
        URI base = base();
        UnsubscribeLinks unsubscribe = links();
        return new DigestLinks(base, unsubscribe == null || recipient.equals(LOCAL) ? null : unsubscribe.of(recipient));
    }

    /** Where this Kizashi is reachable, with a slash at its end; null where that is not configured. */
    private @Nullable URI base() {
        String base = settings.digest().baseUrl().strip();
        return base.isEmpty() ? null : URI.create(base.endsWith("/") ? base : base + "/");
    }

    /** The links that stop the mails; null where no base URL is configured. */
    public @Nullable UnsubscribeLinks links() {
        URI base = base();
        return base == null ? null : new UnsubscribeLinks(base, secret());
    }

    /** Takes passages for told to everybody who gets one of these profiles, without a letter. */
    void told(List<Profile> profiles, List<String> passages) {
        if (!passages.isEmpty()) {
            addressees(profiles).forEach(a -> outbox.told(a.recipient(), passages));
        }
    }

    /** Stops all mails to a recipient. */
    public void unsubscribe(String recipient) {
        outbox.unsubscribe(recipient, clock.instant());
    }

    private byte[] secret() {
        Path file = home.var().resolve("unsubscribe.key");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                Files.write(file, secret);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Accounts accounts() {
        return Accounts.read(home.config().resolve("accounts.csv"));
    }

    private static CrmAccount crm(Accounts accounts, Municipality municipality) {
        Accounts.Account account = accounts.of(municipality);
        return account == null
                ? CrmAccount.UNKNOWN
                : new CrmAccount(
                        account.crmId(),
                        account.owner(),
                        account.state() == null ? null : account.state().label());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Kizashi.JAPAN);
    }
}
