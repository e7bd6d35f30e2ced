package kizashi.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kizashi.archive.Archive;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.ProfileFiles;
import kizashi.config.Registry;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import kizashi.config.SourceFiles;
import kizashi.deliver.Coverage;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.query.QueryParser;
import kizashi.ledger.Documents;
import kizashi.ledger.Ledger;
import kizashi.ledger.RunReports;
import kizashi.match.Feedback;
import kizashi.match.cases.FeedbackPoints;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityStore;
import kizashi.match.preview.ProfilePreview;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromiseStore;
import kizashi.minutes.person.RosterHistory;
import kizashi.model.DocumentKind;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * An open home with every stage wired: what commands, jobs and pages work with. One process at a time has a home open;
 * a second one waits. Writing steps exclude each other; reading ones do not wait.
 */
public final class Kizashi implements AutoCloseable {
    /** Days are days in Japan. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Wiring wiring;

    private Kizashi(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Opens a home, making what is missing.
     *
     * @param home the folder
     * @param clock tells the time; tests stop it
     * @param waiting is told, in words, when another process has the home open
     * @throws ConfigException when a file of the home cannot be used as it is
     */
    public static Kizashi open(Home home, Clock clock, Consumer<String> waiting) {
        return open(home, clock, waiting, Indexes::open);
    }

    /** The same to build the index anew ({@link #reindex}): what is there may be damaged. */
    public static Kizashi openToReindex(Home home, Clock clock, Consumer<String> waiting) {
        return open(home, clock, waiting, Indexes::rebuild);
    }

    private static Kizashi open(Home home, Clock clock, Consumer<String> waiting, Function<Home, PassageIndex> opener) {
        home.open();
        Settings settings = SettingsFiles.read(home);
        Opened opened = Opened.open(home, settings, clock, waiting, opener);
        try {
            return new Kizashi(new Wiring(home, settings, clock, opened));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The folder. */
    public Home home() {
        return wiring.home;
    }

    /** The settings as they were when the home was opened. */
    public Settings settings() {
        return wiring.settings;
    }

    /** The clock that everything goes by. */
    public Clock clock() {
        return wiring.clock;
    }

    /** The day in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(wiring.clock.instant(), JAPAN);
    }

    /** The database. */
    public Ledger ledger() {
        return wiring.ledger;
    }

    /** The index. */
    public PassageIndex index() {
        return wiring.index;
    }

    /** The archive. */
    public Archive archive() {
        return wiring.archive;
    }

    /** The crawl stage, for questions about sources. */
    public Crawling crawling() {
        return wiring.crawling;
    }

    /** The bodies of Japan. */
    public Registry registry() {
        return wiring.registry;
    }

    /** The cases. */
    public OpportunityStore opportunities() {
        return wiring.opportunities;
    }

    /** What users said about them. */
    public Feedback feedback() {
        return wiring.feedback;
    }

    /**
     * Remembers a remark of a reader; what is alike moves in the lists at once.
     *
     * @return how many of the cases that a reader sees in the lists have other points by it, the one remarked on aside
     */
    public int say(Feedback.Entry entry) {
        wiring.feedback.record(entry);
        Set<String> changed = FeedbackPoints.apply(
                wiring.opportunities,
                wiring.feedback,
                entry.profileId(),
                wiring.opportunities.list(OpportunityFilter.all(today()).withProfile(entry.profileId())));
        Set<String> aside = wiring.opportunities.putAside(entry.profileId(), today());
        return (int) changed.stream()
                .filter(id -> !id.equals(entry.opportunityId()) && !aside.contains(id))
                .count();
    }

    /** The documents that were read. */
    public Documents documents() {
        return wiring.documents;
    }

    /** Reads the query language; words without a term in this index's analyzer are refused with a message. */
    public QueryParser queryParser() {
        return new QueryParser(
                word -> !wiring.index.analyzer().keyword(word).sequences().isEmpty());
    }

    /**
     * The profiles of the home, as they are now.
     *
     * @throws ConfigException when one is wrong
     */
    public List<Profile> profiles() {
        return ProfileFiles.read(wiring.home.profiles());
    }

    /** Ids of the profiles of the home, as they are now. */
    public Set<String> profileIds() {
        return profiles().stream().map(Profile::id).collect(Collectors.toSet());
    }

    /** What profiles are called, by id: those of the home as they are now, and others for which cases were made. */
    public Map<String, String> profileNames() {
        Map<String, String> names = wiring.profileNames.known();
        profiles().forEach(p -> names.put(p.id(), p.name()));
        return names;
    }

    /** The sources of the home, as they are now. */
    public SourceFiles.Sources sources() {
        return SourceFiles.readAll(wiring.home, wiring.registry);
    }

    /** How many documents were read. */
    public int documentCount() {
        return wiring.documents.count(null);
    }

    /** How many captures wait to be read. */
    public int waiting() {
        return wiring.inbox.waitingCount();
    }

    /**
     * Puts the documents of a folder into the archive and reads them. They are backfill: searchable, never mailed.
     *
     * @param folder or one file
     * @param municipality a name or LG code for all of them; null to find it for each
     * @param kind what they are; null to tell by their text
     * @param profiles to match with
     */
    public synchronized ImportReport importFolder(
            Path folder,
            @Nullable String municipality,
            @Nullable DocumentKind kind,
            List<Profile> profiles,
            Progress progress) {
        FolderImport.Found found = new FolderImport(wiring.registry, wiring.arrivals, wiring.clock)
                .run(folder, new FolderImport.Options(municipality, kind), progress);
        IngestReport read = ingest(profiles, progress);
        return new ImportReport(found.arrived(), found.known(), found.skipped(), found.problems(), read);
    }

    /** Reads what waits in the inbox. */
    public synchronized IngestReport ingest(List<Profile> profiles, Progress progress) {
        Instant started = wiring.clock.instant();
        Intake.Taken taken = wiring.intake.read(profiles, () -> History.of(wiring.opportunities, today()), progress);
        IngestReport report = taken.report();
        // What news of others lift over the threshold was published before, and is no news of today.
        wiring.digests.told(profiles, taken.ofOld());
        if (report.read() > 0) {
            wiring.runs.ingested(started, report);
        }
        return report;
    }

    /** Whether so much was read that news are matched for their municipalities alone; all other cases wait for {@link #matchAll}. */
    public boolean matchesNewsAlone() {
        return wiring.intake.matchesNewsAlone();
    }

    /** Takes another size for a small collection, which tests need. */
    void smallUpTo(long passages) {
        wiring.intake.smallUpTo(passages);
    }

    /** Who held which office from when to when, as rosters showed it. */
    public RosterHistory rosters() {
        return wiring.rosters;
    }

    /** Answers that promised a study, with what became of them. */
    public PromiseStore promises() {
        return wiring.promises.store();
    }

    /**
     * Whether a promise's time has passed, something was read since that could have told what became of it, and nothing did: a
     * sitting on its matter or of its committee, or enough of a regular session. Where nothing of the kind was read, nobody can
     * say so ({@link #isUnread}).
     */
    public boolean isOverdue(Promise promise) {
        return promise.overdue(today()) && !isUnread(promise);
    }

    /** Whether an open promise's time has passed, but nothing was read since that could have told. */
    public boolean isUnread(Promise promise) {
        return promise.overdue(today()) && !new HeardSince(wiring.documents, wiring.index).couldTell(promise);
    }

    /**
     * Crawls sources and reads what they bring.
     *
     * @param sources those without a permission record are not fetched, and the report says so
     */
    public CrawlOutcome crawl(List<Source> sources, List<Profile> profiles, Progress progress) {
        try (Runs.Live live = wiring.runs.crawling(progress)) {
            CrawlOutcome outcome = new CrawlRun(wiring.crawling, wiring.arrivals)
                    .run(sources, reading -> ingest(profiles, reading), live);
            wiring.runs.crawled(outcome);
            return outcome;
        }
    }

    /** Crawls the sources of a group of the schedule and sends alerts; does nothing while somebody else crawls it. */
    public CrawlOutcome crawlGroup(String group) {
        return scheduled().crawl(group);
    }

    /**
     * Looks, between two crawls, whether sources that have a host for themselves published something; reads it, and sends
     * alerts. Does nothing while somebody else looks.
     */
    public CrawlOutcome look() {
        return scheduled().look();
    }

    private Scheduled scheduled() {
        return new Scheduled(this, wiring.home, wiring.runs, wiring.clock);
    }

    /** Looks where news would stand, and reads what it brings. */
    CrawlOutcome look(List<Source> sources, List<Profile> profiles) {
        return new CrawlRun(wiring.crawling, wiring.arrivals).look(sources, reading -> ingest(profiles, reading));
    }

    /**
     * Matches everything that was ever read with profiles.
     *
     * @return the cases that are new or have new evidence
     */
    public synchronized List<Opportunity> matchAll(List<Profile> profiles, Progress progress) {
        History before = History.of(wiring.opportunities, today());
        List<Opportunity> changed = wiring.intake.matchAll(profiles, progress);
        // What a new or edited profile finds in the history is shown now and not mailed tomorrow.
        wiring.digests.told(profiles, before.added(changed, id -> true));
        return changed;
    }

    /** Builds the index anew from the archive alone, with the program and the tables as they are now. Notifies nobody. */
    public synchronized IngestReport reindex(Progress progress) {
        return new Reindex(wiring.archive, wiring.arrivals, wiring.reader, wiring.index, wiring.documents, wiring.names)
                .run(progress);
    }

    /** What a profile would have caught in the last 12 months. */
    public ProfilePreview preview(Profile profile, int top) {
        return ProfilePreview.of(profile, wiring.index, wiring.weights(), today(), top);
    }

    /** The crawls that go on at this moment, and the newest finished runs, newest first. */
    public List<RunReports.Stored> runReports(int limit) {
        return wiring.runs.newest(limit);
    }

    /** The cases that may be delivered. */
    public OpenCases openCases() {
        return wiring.openCases;
    }

    /** Cases as tables. */
    public Exports exports() {
        return wiring.exports;
    }

    /** Links of letters. */
    public MailLinks mailLinks() {
        return wiring.mailLinks;
    }

    /** Digests. */
    public Digests digests() {
        return wiring.digests;
    }

    /** What was checked in the last day, and what failed. */
    public Coverage coverage() {
        return wiring.runs.coverage(words(Language.of(wiring.settings.language())));
    }

    /** The daily digest, as the timetable sends it; does nothing, and says so, while somebody else sends it. */
    public Digests.Day dailyDigest(LocalDate day) {
        return scheduled().digest(day);
    }

    /**
     * Writes minutes as Parla-CLARIN TEI, one file a sitting.
     *
     * @param folder to write into
     * @param since first day (発言日); null for all
     * @return how many
     */
    public int exportTei(Path folder, @Nullable LocalDate since) throws IOException {
        return new TeiExport(wiring.documents, wiring.texts, wiring.rosters).run(folder, since);
    }

    /** A stored report in one line. */
    public String describe(RunReports.Stored report, Language language) {
        return ReportLines.of(report, words(language));
    }

    /** What the pipeline says, in a language. */
    static Words words(Language language) {
        return new Words(language, "kizashi.pipeline");
    }

    /** What somebody should look at, in words; empty when all is well. */
    public List<String> warnings(Language language) {
        List<String> warnings = new ArrayList<>();
        if (wiring.index.state() == IndexState.OTHER_ANALYSIS) {
            warnings.add(words(language).get("warning.analysis"));
        }
        for (ConfigException problem : sources().problems()) {
            warnings.add(String.valueOf(problem.getMessage()));
        }
        return warnings;
    }

    @Override
    public void close() {
        wiring.close();
    }
}
