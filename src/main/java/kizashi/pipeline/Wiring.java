package kizashi.pipeline;

import java.time.Clock;
import java.time.Duration;
import kizashi.archive.Archive;
import kizashi.archive.TextStore;
import kizashi.config.Home;
import kizashi.config.Registry;
import kizashi.config.Settings;
import kizashi.extract.ExtractLimits;
import kizashi.extract.Extractor;
import kizashi.index.PassageIndex;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.ledger.Documents;
import kizashi.ledger.Inbox;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerFeedback;
import kizashi.ledger.LedgerOpportunities;
import kizashi.ledger.LedgerOutbox;
import kizashi.ledger.LedgerPromises;
import kizashi.ledger.OpenNames;
import kizashi.ledger.Rosters;
import kizashi.ledger.RunReports;
import kizashi.ledger.Unmatched;
import kizashi.match.Weights;
import kizashi.match.cases.OpportunityStore;
import kizashi.minutes.MinutesParser;
import kizashi.signal.PassageReader;
import kizashi.signal.phrase.SignalTables;

/** Every stage of an open home, wired: which one is handed to which stands here and nowhere else. */
final class Wiring implements AutoCloseable {
    final Home home;
    final Settings settings;
    final Clock clock;
    final Ledger ledger;
    final PassageIndex index;
    final Crawling crawling;
    final Archive archive;
    final TextStore texts;
    final Registry registry;
    final Inbox inbox;
    final Arrivals arrivals;
    final Documents documents;
    final Rosters rosters;
    final Runs runs;
    final OpportunityStore opportunities;
    final LedgerFeedback feedback;
    final ProfileNames profileNames;
    final Promises promises;
    final OpenCases openCases;
    final Exports exports;
    final MailLinks mailLinks;
    final Digests digests;
    final DocumentReader reader;
    final LateNames names;
    final Intake intake;

    private final Opened opened;
    private final Extractor extractor;

    Wiring(Home home, Settings settings, Clock clock, Opened opened) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.opened = opened;
        this.ledger = opened.ledger();
        this.crawling = opened.crawling();
        this.archive = crawling.archive();
        this.index = opened.index();
        this.texts = new TextStore(home.archive().resolve("text"));
        this.extractor = new Extractor(ExtractLimits.DEFAULT
                .withWallClock(Duration.ofSeconds(settings.extract().seconds()))
                .withHeapMegabytes(settings.extract().memoryMb()));
        this.registry = Registry.read(home);
        this.inbox = new Inbox(ledger);
        this.documents = new Documents(ledger);
        this.runs = new Runs(new RunReports(ledger), clock);
        this.opportunities = new LedgerOpportunities(ledger);
        this.feedback = new LedgerFeedback(ledger);
        this.arrivals = new Arrivals(registry, archive, inbox, clock);
        this.rosters = new Rosters(ledger);
        this.promises = new Promises(index, new LedgerPromises(ledger));
        this.openCases = new OpenCases(home, opportunities, clock);
        this.exports = new Exports(home, clock);
        this.mailLinks = new MailLinks(home, settings);
        this.digests =
                new Digests(home, settings, opportunities, openCases, mailLinks, new LedgerOutbox(ledger), clock);
        this.reader = new DocumentReader(
                extractor,
                new MinutesParser(),
                rosters,
                new PassageReader(SignalTables.of(home.analysis())),
                index.analyzer());
        this.names = new LateNames(index, rosters, new OpenNames(ledger), opportunities);
        this.profileNames = new ProfileNames(home.var().resolve("profile-names.json"));
        RememberedWords words = RememberedWords.in(home.profileWords(), index.analyzer());
        Matching matching =
                Matching.over(index, weights(), feedback, opportunities, ledger, words, profileNames, clock);
        this.intake = new Intake(
                inbox, documents, new Unmatched(ledger), archive, texts, reader, index, names, matching, promises);
    }

    /** The weights of scoring, as they are now. */
    Weights weights() {
        return Weights.load(home.config().resolve(Weights.FILE));
    }

    @Override
    public void close() {
        extractor.close();
        opened.close();
    }
}
