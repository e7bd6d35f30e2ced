package kizashi.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kizashi.archive.Archive;
import kizashi.archive.TextStore;
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
import kizashi.extract.ExtractLimits;
import kizashi.extract.Extractor;
import kizashi.index.AnalyzedPassage;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.query.QueryParser;
import kizashi.ledger.Documents;
import kizashi.ledger.Inbox;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerFeedback;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerOpportunities;
import kizashi.ledger.LedgerOutbox;
import kizashi.ledger.LedgerPaperDates;
import kizashi.ledger.LedgerPromises;
import kizashi.ledger.LedgerSections;
import kizashi.ledger.Rosters;
import kizashi.ledger.RunReports;
import kizashi.match.Feedback;
import kizashi.match.Opportunities;
import kizashi.match.OpportunityStore;
import kizashi.match.ProfilePreview;
import kizashi.match.PromiseStore;
import kizashi.match.Weights;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.RosterHistory;
import kizashi.model.DocumentKind;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import kizashi.model.Source;
import kizashi.signal.PassageReader;
import kizashi.signal.SignalTables;
import org.jspecify.annotations.Nullable;

/**
 * An open home with every stage wired: what commands, jobs and pages work with. One process at a time has a home open;
 * a second one waits. Writing steps exclude each other; reading ones do not wait.
 */
public final class Kizashi implements AutoCloseable {
    /** Days are days in Japan. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final int MATCH_BATCH = 2000;

    private final Home home;
    private final Settings settings;
    private final Clock clock;
    private final HomeLock lock;
    private final Ledger ledger;
    private final Archive archive;
    private final TextStore texts;
    private final PassageIndex index;
    private final Extractor extractor;
    private final Registry registry;
    private final Inbox inbox;
    private final Documents documents;
    private final RunReports reports;
    private final OpportunityStore opportunities;
    private final LedgerFeedback feedback;
    private final Arrivals arrivals;
    private final Matching matching;
    private final DocumentReader reader;
    private final Crawling crawling;
    private final Digests digests;
    private final Rosters rosters;
    private final Promises promises;

    private Kizashi(Home home, Settings settings, Clock clock, HomeLock lock, Opening opening) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        this.ledger = opening.ledger;
        this.archive = opening.crawling.archive();
        this.index = opening.index;
        this.texts = new TextStore(home.archive().resolve("text"));
        this.extractor = new Extractor(ExtractLimits.DEFAULT
                .withWallClock(Duration.ofSeconds(settings.extract().seconds()))
                .withHeapMegabytes(settings.extract().memoryMb()));
        this.registry = Registry.read(home);
        this.inbox = new Inbox(ledger);
        this.documents = new Documents(ledger);
        this.reports = new RunReports(ledger);
        this.opportunities = new LedgerOpportunities(ledger);
        this.feedback = new LedgerFeedback(ledger);
        this.arrivals = new Arrivals(registry, archive, inbox, clock);
        this.rosters = new Rosters(ledger);
        this.promises = new Promises(index, new LedgerPromises(ledger));
        LedgerMentions mentions = new LedgerMentions(ledger);
        LedgerSections sections = new LedgerSections(ledger);
        LedgerPaperDates paperDates = new LedgerPaperDates(ledger);
        this.matching = new Matching(
                index,
                weights(),
                feedback,
                mentions,
                sections,
                paperDates,
                new Opportunities(opportunities, sections, mentions, paperDates, new CommitteeAnswers(index), clock));
        this.crawling = opening.crawling;
        this.digests = new Digests(home, settings, opportunities, new LedgerOutbox(ledger), clock);
        this.reader = new DocumentReader(
                extractor,
                new MinutesParser(),
                rosters,
                new PassageReader(SignalTables.of(home.analysis())),
                index.analyzer());
    }

    /** What must be closed again when opening fails half-way. */
    private static final class Opening {
        private final Ledger ledger;
        private final Crawling crawling;
        private final PassageIndex index;

        private Opening(Home home, Settings settings, Clock clock) {
            ledger = Ledger.open(home.ledger());
            try {
                crawling = Crawling.open(home, settings, SettingsFiles.secrets(home, System.getenv()), ledger, clock);
            } catch (RuntimeException e) {
                ledger.close();
                throw e;
            }
            try {
                index = Indexes.open(home);
            } catch (RuntimeException e) {
                crawling.close();
                ledger.close();
                throw e;
            }
        }
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
        home.open();
        Settings settings = SettingsFiles.read(home);
        HomeLock lock;
        try {
            lock = HomeLock.take(home, waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new Kizashi(home, settings, clock, lock, new Opening(home, settings, clock));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The folder. */
    public Home home() {
        return home;
    }

    /** The settings as they were when the home was opened. */
    public Settings settings() {
        return settings;
    }

    /** The clock that everything goes by. */
    public Clock clock() {
        return clock;
    }

    /** The day in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }

    /** The database. */
    public Ledger ledger() {
        return ledger;
    }

    /** The index. */
    public PassageIndex index() {
        return index;
    }

    /** The archive. */
    public Archive archive() {
        return archive;
    }

    /** The crawl stage, for questions about sources. */
    public Crawling crawling() {
        return crawling;
    }

    /** The bodies of Japan. */
    public Registry registry() {
        return registry;
    }

    /** The cases. */
    public OpportunityStore opportunities() {
        return opportunities;
    }

    /** What users said about them. */
    public Feedback feedback() {
        return feedback;
    }

    /** The documents that were read. */
    public Documents documents() {
        return documents;
    }

    /** Reads the query language; words without a term in this index's analyzer are refused with a message. */
    public QueryParser queryParser() {
        return new QueryParser(
                word -> !index.analyzer().keyword(word).sequences().isEmpty());
    }

    /**
     * The profiles of the home, as they are now.
     *
     * @throws ConfigException when one is wrong
     */
    public List<Profile> profiles() {
        return ProfileFiles.read(home.profiles());
    }

    /** The sources of the home, as they are now. */
    public SourceFiles.Sources sources() {
        return SourceFiles.readAll(home, registry);
    }

    /** How many documents were read. */
    public int documentCount() {
        return documents.count(null);
    }

    /** How many captures wait to be read. */
    public int waiting() {
        return inbox.waitingCount();
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
        FolderImport.Found found = new FolderImport(registry, arrivals, clock)
                .run(folder, new FolderImport.Options(municipality, kind), progress);
        IngestReport read = ingest(profiles, progress);
        return new ImportReport(found.arrived(), found.known(), found.skipped(), found.problems(), read);
    }

    /** Reads what waits in the inbox. */
    public synchronized IngestReport ingest(List<Profile> profiles, Progress progress) {
        Instant started = clock.instant();
        Ingest ingest = new Ingest(inbox, documents, archive::read, reader, index, batch -> {
            batch.forEach(r -> texts.put(r.document().sha256(), r.text()));
            recordRosters(batch);
            matching.learn(batch);
            List<AnalyzedPassage> passages =
                    batch.stream().flatMap(r -> r.passages().stream()).toList();
            List<Opportunity> changed = matching.match(
                    profiles,
                    passages,
                    batch.stream().map(r -> r.document().id()).collect(Collectors.toSet()));
            promises.follow(changed, passages);
            return changed;
        });
        IngestReport report = ingest.run(progress);
        if (report.read() > 0) {
            reports.add(new RunReports.Stored("ingest", started, clock.instant(), kizashi.model.Json.write(report)));
        }
        return report;
    }

    private void recordRosters(List<DocumentReader.Read> batch) {
        for (DocumentReader.Read read : batch) {
            LocalDate day = read.document().spokenOn();
            if (read.minutes() != null && day != null) {
                rosters.record(
                        read.document().municipality().key(),
                        read.document().id(),
                        day,
                        read.minutes().roster());
            }
        }
    }

    /** Who held which office from when to when, as rosters showed it. */
    public RosterHistory rosters() {
        return rosters;
    }

    /** Answers that promised a study, with what became of them. */
    public PromiseStore promises() {
        return promises.store();
    }

    /**
     * Crawls sources and reads what they bring.
     *
     * @param sources those without a permission record are not fetched, and the report says so
     */
    public CrawlOutcome crawl(List<Source> sources, List<Profile> profiles, Progress progress) {
        CrawlOutcome outcome =
                new CrawlRun(crawling, arrivals).run(sources, () -> ingest(profiles, progress), progress);
        reports.add(new RunReports.Stored(
                "crawl",
                outcome.crawled().startedAt(),
                outcome.crawled().endedAt(),
                kizashi.model.Json.write(outcome.crawled())));
        return outcome;
    }

    /** Crawls the sources of a group of the schedule; does nothing while somebody else crawls it. */
    public CrawlOutcome crawlGroup(String group) {
        return JobLease.run(
                crawling.leases(),
                "crawl:" + group,
                () -> crawlSourcesOf(group),
                who -> CrawlOutcome.nothing(clock.instant()));
    }

    private CrawlOutcome crawlSourcesOf(String group) {
        List<Source> sources = sources().sources().stream()
                .filter(s -> s.group().equals(group))
                .toList();
        return crawl(sources, profiles(), Progress.NONE);
    }

    /**
     * Matches everything that was ever read with profiles.
     *
     * @return the cases that are new or have new evidence
     */
    public synchronized List<Opportunity> matchAll(List<Profile> profiles, Progress progress) {
        History before = History.of(opportunities, today());
        List<Opportunity> changed = new ArrayList<>();
        List<AnalyzedPassage> batch = new ArrayList<>();
        long total = index.size();
        long[] done = {0};
        index.forEach(kizashi.index.Filter.ALL, passage -> {
            batch.add(AnalyzedPassage.of(passage, index.analyzer()));
            done[0]++;
            if (batch.size() == MATCH_BATCH) {
                progress.at(
                        "照合", done[0], total, passage.document().municipality().name());
                changed.addAll(matching.match(profiles, batch, Set.of()));
                batch.clear();
            }
        });
        changed.addAll(matching.match(profiles, batch, Set.of()));
        progress.at("照合", total, total, null);
        // What a new or edited profile finds in the history is shown now and not mailed tomorrow.
        digests.told(profiles, before.added(changed));
        return changed;
    }

    /** Builds the index anew from the archive alone, with the program and the tables as they are now. Notifies nobody. */
    public synchronized IngestReport reindex(Progress progress) {
        return new Reindex(archive, arrivals, reader, index, documents).run(progress);
    }

    /** What a profile would have caught in the last 12 months. */
    public ProfilePreview preview(Profile profile, int top) {
        return ProfilePreview.of(profile, index, weights(), today(), top);
    }

    private Weights weights() {
        return Weights.load(home.config().resolve("weights.tsv"));
    }

    /** The newest finished runs, newest first. */
    public List<RunReports.Stored> runReports(int limit) {
        List<RunReports.Stored> all = new ArrayList<>();
        for (String kind : List.of("crawl", "ingest", "digest")) {
            all.addAll(reports.newest(kind, limit));
        }
        all.sort(java.util.Comparator.comparing(RunReports.Stored::startedAt).reversed());
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** Digests and exports. */
    public Digests digests() {
        return digests;
    }

    /** What was checked in the last day, and what failed. */
    public Coverage coverage() {
        return CoverageReader.lastDay(reports, clock.instant(), words(Language.of(settings.language())));
    }

    /** The daily digest, as the timetable sends it; does nothing, and says so, while somebody else sends it. */
    public Digests.Day dailyDigest(LocalDate day) {
        return JobLease.run(
                crawling.leases(),
                "digest",
                () -> sendDailyDigest(day),
                who -> new Digests.Day(
                        List.of(),
                        0,
                        List.of(words(Language.of(settings.language())).get("digest.elsewhere", who))));
    }

    private synchronized Digests.Day sendDailyDigest(LocalDate day) {
        Instant started = clock.instant();
        Digests.Day result = digests.daily(day, profiles(), coverage(), home.out());
        reports.add(new RunReports.Stored(
                "digest",
                started,
                clock.instant(),
                kizashi.model.Json.write(new ReportLines.DigestRun(
                        result.sent(), result.problems().size(), result.made().size()))));
        return result;
    }

    /**
     * Writes minutes as Parla-CLARIN TEI, one file a sitting.
     *
     * @param folder to write into
     * @param since first day (発言日); null for all
     * @return how many
     */
    public int exportTei(Path folder, @Nullable LocalDate since) throws IOException {
        return new TeiExport(documents, texts, rosters).run(folder, since);
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
        if (index.state() == IndexState.OTHER_ANALYSIS) {
            warnings.add(words(language).get("warning.analysis"));
        }
        for (ConfigException problem : sources().problems()) {
            warnings.add(String.valueOf(problem.getMessage()));
        }
        return warnings;
    }

    @Override
    public void close() {
        extractor.close();
        index.close();
        crawling.close();
        ledger.close();
        lock.close();
    }
}
