package kizashi.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.Sentences;
import kizashi.model.Document;
import kizashi.model.DocumentKeys;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Paper;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speech;
import kizashi.signal.exchange.Announcements;
import kizashi.signal.exchange.Debates;
import kizashi.signal.exchange.ExchangeLinker;
import kizashi.signal.exchange.Exchanges;
import kizashi.signal.exchange.PassageSplitter;
import kizashi.signal.phrase.SignalTables;
import kizashi.signal.phrase.WordLists;

/**
 * Cuts a document into passages and reads what each means. Holds no state of its own between documents: one reader serves
 * all threads.
 */
public final class PassageReader {
    private final SignalReader signals;
    private final ExchangeLinker linker;
    private final List<String> openings;
    private final WordLists words;

    /** A reader with the bundled tables. */
    public PassageReader() {
        this(SignalTables.bundled());
    }

    /** A reader with the tables of a home. */
    public PassageReader(SignalTables tables) {
        this.signals = new SignalReader(tables);
        this.linker = new ExchangeLinker(tables);
        this.openings = tables.exchange("TOPIC");
        this.words = tables.words();
    }

    /**
     * The passages of minutes, in order; none crosses from one speech into the next.
     *
     * @param document whose
     * @param text the stored text that the offsets of {@code minutes} point into
     * @param minutes its speeches
     */
    public List<Passage> ofMinutes(Document document, ExtractedText text, Minutes minutes) {
        Keys keys = new Keys(document);
        LocalDate day = minutes.meeting().spokenOn() != null ? minutes.meeting().spokenOn() : document.spokenOn();
        List<List<Sentences.Range>> spoken = new ArrayList<>();
        for (Speech speech : minutes.speeches()) {
            spoken.add(Sentences.split(text.text(), speech.bodyStart(), speech.end()));
        }
        ExchangeLinker.Links links = linker.link(text.text(), minutes.speeches(), spoken);
        Exchanges exchanges = new Exchanges(text.text(), links, minutes.roster());
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            Speech speech = minutes.speeches().get(i);
            List<Sentences.Range> sentences = spoken.get(i);
            boolean official = speech.speaker().side() == Side.OFFICIAL;
            SignalReader.Context context = new SignalReader.Context(
                    day,
                    official,
                    document.kind(),
                    TableUnits.NONE,
                    document.municipality().name(),
                    speech.bodyStart(),
                    official ? BudgetTalk.of(text.text(), sentences, words) : BudgetTalk.NONE);
            // who pleads before a vote announces what he pleads on, and no matter of the executive
            boolean pleads = links.pleading().get(i);
            Announcements announcements = new Announcements(text.text(), pleads ? List.of() : sentences);
            List<Passage> ofSpeech = new ArrayList<>();
            for (List<Sentences.Range> run : PassageSplitter.group(text.text(), sentences, openings)) {
                int start = run.get(0).start();
                int end = run.get(run.size() - 1).end();
                String quote = text.text().substring(start, end);
                ofSpeech.add(new Passage(
                        keys.next(quote),
                        document,
                        start,
                        end,
                        quote,
                        Pages.at(text, start),
                        speech.speaker(),
                        speech.order(),
                        pleads ? Debates.heading(speech.heading()) : speech.heading(),
                        speech.speaker().department(),
                        signals.read(text.text(), run, context, exchanges.of(speech, start, end))
                                .withAnnounced(announcements.before(start))));
            }
            LocalDate about = day != null ? day : document.sessionOn();
            passages.addAll(official ? Reselections.tell(text.text(), sentences, ofSpeech, about, words) : ofSpeech);
        }
        return passages;
    }

    /**
     * The passages of a plan, budget, tender or notice, in order; none crosses from one section into the next.
     *
     * @param document whose
     * @param text the stored text that the offsets of {@code paper} point into
     * @param paper its sections
     */
    public List<Passage> ofPaper(Document document, ExtractedText text, Paper paper) {
        Keys keys = new Keys(document);
        LocalDate day = paper.date() != null ? paper.date() : document.spokenOn();
        SignalReader.Context context = new SignalReader.Context(
                day,
                false,
                document.kind(),
                new TableUnits(text.text()),
                document.municipality().name(),
                0,
                BudgetTalk.NONE);
        List<Passage> passages = new ArrayList<>();
        BudgetSides sides = new BudgetSides(text.text());
        for (Paper.Section section : paper.sections()) {
            List<Sentences.Range> sentences = Sentences.split(text.text(), section.start(), section.end());
            String department = section.department() != null ? section.department() : paper.section();
            String heading = section.heading() == null ? "" : section.heading();
            int at = Math.max(section.start(), text.text().indexOf(heading, section.start(), section.end()));
            Sentences.Range row = new Sentences.Range(at, at + heading.length());
            for (List<Sentences.Range> run : PassageSplitter.group(text.text(), sentences, openings)) {
                int start = run.get(0).start();
                int end = run.get(run.size() - 1).end();
                String quote = text.text().substring(start, end);
                Signal signal = BudgetRows.staged(
                        document,
                        text.text(),
                        sides,
                        signals.read(text.text(), run, context, null),
                        row,
                        new Sentences.Range(start, end));
                passages.add(new Passage(
                        keys.next(quote),
                        document,
                        start,
                        end,
                        quote,
                        Pages.at(text, start),
                        null,
                        null,
                        section.heading(),
                        department,
                        signal));
            }
        }
        return passages;
    }

    /** The keys of one document's passages: equal quotes are told apart by their occurrence. */
    private static final class Keys {
        private final String documentId;
        private final Map<String, Integer> seen = new HashMap<>();

        Keys(Document document) {
            this.documentId = document.id();
        }

        String next(String quote) {
            String first = DocumentKeys.passage(documentId, quote, 0);
            int occurrence = seen.merge(first, 1, Integer::sum) - 1;
            return occurrence == 0 ? first : DocumentKeys.passage(documentId, quote, occurrence);
        }
    }
}
