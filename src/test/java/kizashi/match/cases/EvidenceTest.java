package kizashi.match.cases;

import static kizashi.match.Passages.commitment;
import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.document;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.official;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.profile;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kizashi.index.AnalyzedPassage;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerPromises;
import kizashi.match.MentionHistory;
import kizashi.match.Passages;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromiseTracker;
import kizashi.match.section.ResponsibleSections;
import kizashi.match.section.SectionDirectory;
import kizashi.match.section.SectionNames;
import kizashi.match.section.SectionsInText;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** What is said about a case beside its score: section, novelty, duplicates, promises, dates. */
class EvidenceTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 9);
    private static final SectionDirectory SECTIONS = m -> List.of(
            new SectionDirectory.Section("公園緑地課", null, List.of()),
            new SectionDirectory.Section("障害福祉課", "福祉部", List.of()),
            new SectionDirectory.Section("福祉政策課", "福祉部", List.of()));

    @Test
    void theSectionAndItsBasis() {
        ResponsibleSections sections = new ResponsibleSections(SECTIONS);
        assertThat(section(sections, by("高齢福祉課長", "高齢福祉課", "課長", "見守りです。")))
                .satisfies(s -> assertThat(s.basis()).contains("課長級"))
                .extracting(ResponsibleSection::name, ResponsibleSection::confirmed)
                .containsExactly("高齢福祉課", true);
        assertThat(section(sections, by("福祉部長", "福祉部", "部長", "見守りは高齢支援課が担当し、高齢の方を訪ねます。"))
                        .name())
                .isEqualTo("高齢支援課");
        assertThat(section(sections, by("福祉部長", "福祉部", "部長", "障害のある方の就労、障害者の移動、障害への理解についてお答えします。"))
                        .name())
                .isEqualTo("障害福祉課");
        assertThat(section(sections, by("福祉部長", "福祉部", "部長", "担当課、関係各課と相談します。")))
                .extracting(ResponsibleSection::name, ResponsibleSection::confirmed)
                .containsExactly("福祉部内・課未確認", false);
        assertThat(section(
                        sections,
                        passage(document(Passages.TOWN, JUNE, "x"), 0, "伺います。", member("風野"), Signal.NOTHING)))
                .isEqualTo(ResponsibleSections.UNKNOWN);
        Passage mayor = by("市長", null, "市長", "見守りです。");
        Passage committee = by("高齢福祉課長", "高齢福祉課", "課長", "見守りの件です。");
        assertThat(sections.of(List.of(mayor, committee)).basis()).startsWith("同じ件で課長級が答弁");
    }

    @Test
    void sectionNames() {
        assertThat(SectionsInText.in("今後は環境政策課と道路保全課が、学校の授業課題は関係課が扱います。")).containsExactly("環境政策課", "道路保全課");
        assertThat(SectionNames.isSection("産業振興課")).isTrue();
        assertThat(SectionNames.isSection("産業部")).isFalse();
        assertThat(SectionNames.words("都市交通課")).containsExactly("交通");
    }

    @Test
    void noveltyInPlainSentences() {
        try (Ledger ledger = Ledger.inMemory()) {
            LedgerMentions history = new LedgerMentions(ledger);
            history.cover(Passages.TOWN.key(), LocalDate.of(2025, 3, 1));
            history.cover(Passages.TOWN.key(), LocalDate.of(2025, 9, 1));
            Match june = match(JUNE, "見守りを検討してまいります。", Commitment.STUDY);
            history.record(mentions(june));
            assertThat(Novelty.of(opportunity(june), history))
                    .anySatisfy(s -> assertThat(s).contains("この自治体で初めて"));
            Match december = match(DECEMBER, "見守りを実施してまいります。", Commitment.WILL_DO);
            history.record(mentions(december));
            history.record(mentions(december));
            assertThat(history.of(Passages.TOWN.key(), "見守り")).hasSize(2);
            assertThat(Novelty.of(opportunity(december, june), history))
                    .contains("2026年6月10日の『検討』から『実施』へ（2026年12月9日）")
                    .noneSatisfy(s -> assertThat(s).contains("初めて"));
        }
    }

    @Test
    void aWordThatStandsEverywhereIsNeverNew() {
        assertThat(Novelty.tells("見守り")).isTrue();
        assertThat(Novelty.tells("dx")).isFalse();
        assertThat(Novelty.tells("システム")).isFalse();
    }

    @Test
    void aRiseIsToldOfTheCasesOfItsSessionOnly() {
        try (Ledger ledger = Ledger.inMemory()) {
            LedgerMentions history = new LedgerMentions(ledger);
            Match june = match(JUNE, "見守りを検討してまいります。", Commitment.STUDY);
            history.record(mentions(june));
            Match december = match(DECEMBER, "見守りの相談を受けております。", Commitment.STUDY);
            for (String said : List.of("見守り機器です。", "見守り電球です。", "見守りの隊員です。")) {
                history.record(mentions(match(DECEMBER, said, Commitment.STUDY)));
            }
            List<Match> all = Stream.of("見守り機器です。", "見守り電球です。")
                    .map(said -> match(DECEMBER, said, Commitment.STUDY))
                    .toList();
            assertThat(Novelty.of(opportunity(december, all.get(0), all.get(1)), history))
                    .anyMatch(s -> s.contains("前に取り上げられた会期（2026年6月）の1か所から3か所（2026年12月）に増えた"));
            assertThat(Novelty.of(opportunity(december), history))
                    .as("what is said of the word elsewhere is not of this case")
                    .noneMatch(s -> s.contains("増えた"));
            assertThat(Novelty.of(opportunity(june), history)).noneMatch(s -> s.contains("増えた"));
        }
    }

    @Test
    void anAnswerIsFirmerOnlyThanOneOfItsOwnCase() {
        Match june = match(JUNE, "見守りを検討してまいります。", Commitment.STUDY);
        Match december = match(DECEMBER, "見守りを実施してまいります。", Commitment.WILL_DO);
        assertThat(Rise.of(List.of(december))).isNull();
        assertThat(Rise.of(List.of(december, june))).isEqualTo(new Rise(june, december));
        assertThat(Rise.of(List.of(june, match(DECEMBER, "見守りを検討してまいります。", Commitment.STUDY))))
                .isNull();
        List<Match> counted = Rise.counted(List.of(december, june), 4);
        assertThat(counted.get(0).score()).isEqualTo(december.score() + 4);
        assertThat(counted.get(1)).isEqualTo(june);
        assertThat(Rise.counted(List.of(december), 4))
                .as("nothing to hold it against")
                .containsExactly(december);
        Match stored = new Match(
                december.profileId(),
                december.passage(),
                counted.get(0).score(),
                List.copyOf(counted.get(0).parts()),
                december.terms());
        assertThat(Rise.counted(List.of(stored), 4).get(0).score())
                .as("what was proven once is not, without the earlier answer")
                .isEqualTo(december.score());
    }

    @Test
    void onePersonInTwoOfficesIsOne() {
        assertThat(Novelty.people(List.of("議員 大石一郎", "委員 大石", "大石一郎", "小林"))).containsExactlyInAnyOrder("大石一郎", "小林");
        assertThat(Novelty.people(List.of("大石一郎", "大石花子", "大石")))
                .as("one of the two")
                .containsExactlyInAnyOrder("大石一郎", "大石花子");
        assertThat(Novelty.people(List.of("森", "森崎健太郎"))).hasSize(2);
    }

    @Test
    void aTitleEndsWithAWord() {
        Titles titles = new Titles(new MatterWords(Passages.ANALYZER, () -> Passages.STATISTICS));
        assertThat(titles.of(List.of(match(JUNE, "地域で高齢者を見守り支える体制です。", Commitment.NONE))))
                .isEqualTo("見守り");
        assertThat(titles.of(List.of(match(JUNE, "見守り機器及び通報装置を配ります。", Commitment.NONE))))
                .isEqualTo("見守り機器");
        assertThat(titles.of(List.of(match(JUNE, "見守りの体制整備を全て進めます。", Commitment.NONE))))
                .isEqualTo("見守りの体制整備");
    }

    @Test
    void theSameWordsAreOneItem() {
        String text = "独居高齢者の見守りについて、民間の緊急通報と連携する仕組みを来年度から設けてまいりたいと考えております。";
        Match first = match(JUNE, text, Commitment.WILL_DO);
        Match again = match(JUNE.plusDays(1), text.replace("、", "，").replace("ます。", "ます。\n"), Commitment.WILL_DO);
        Match other = match(JUNE, "見守りボランティアの登録者は三百人であり、年々増えているところでございます。", Commitment.NONE);
        List<NearDuplicates.Item> items = NearDuplicates.group(List.of(first, other, again));
        assertThat(items).hasSize(2);
        assertThat(items.get(0).others()).containsExactly(again);
    }

    @Test
    void aPromiseStaysOpenUntilItIsResolved() {
        String study = "学校の屋内運動場の開放につきましては、早朝開放の拡大に向け、早朝の屋内運動場の鍵の管理の検討をしてまいります。";
        String done = "屋内運動場の早朝開放は、鍵の管理を学校に委ね、７月から早朝に屋内運動場を開放いたします。";
        AnalyzedPassage promise = cut(with(JUNE, study, Commitment.STUDY)).get(0);
        AnalyzedPassage answer = cut(with(DECEMBER, done, Commitment.DECIDED)).get(0);
        AnalyzedPassage aside =
                cut(with(DECEMBER, "街路樹の剪定を実施いたします。", Commitment.DECIDED)).get(0);
        AnalyzedPassage tooEarly =
                cut(with(JUNE.plusDays(3), done, Commitment.DECIDED)).get(0);
        PromiseTracker tracker = new PromiseTracker(Passages.STATISTICS);
        Promise open = tracker.promises(promise.passage()).get(0);
        assertThat(open.dueOn()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(open.overdue(LocalDate.of(2027, 3, 31))).isFalse();
        assertThat(open.overdue(LocalDate.of(2027, 4, 1))).isTrue();
        assertThat(tracker.resolve(open, promise, List.of(aside, tooEarly)).status())
                .isEqualTo(Promise.Status.OPEN);
        Promise resolved = tracker.resolve(open, promise, List.of(aside, answer));
        assertThat(resolved.status()).isEqualTo(Promise.Status.DONE);
        assertThat(resolved.resolution().text()).isEqualTo(done);
        try (Ledger ledger = Ledger.inMemory()) {
            LedgerPromises store = new LedgerPromises(ledger);
            store.save(List.of(open));
            assertThat(store.overdue(LocalDate.of(2027, 4, 1))).containsExactly(open);
            store.save(List.of(resolved));
            assertThat(store.open(Passages.TOWN.key())).isEmpty();
            assertThat(store.all(Passages.TOWN.key())).containsExactly(resolved);
        }
    }

    @Test
    void datesToKeepInMind() {
        Signal.TimeMention october =
                new Signal.TimeMention(3, 8, "10月から", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), null);
        Signal signal = SignalBuilder.builder().times(List.of(october)).build();
        Passage passage =
                passage(document(Passages.TOWN, JUNE, "x"), 0, "見守りを10月から始めます。", speaker("市長", null, "市長"), signal);
        Match match = matcher(profile("a", "見守り")).match(cut(passage)).get(0);
        List<Opportunity.NextDate> dates =
                NextDates.of(List.of(match), Stage.STUDY, LocalDate.of(2026, 7, 1), PaperDates.NONE);
        assertThat(dates).isSortedAccordingTo(java.util.Comparator.comparing(Opportunity.NextDate::date));
        assertThat(dates).anySatisfy(d -> {
            assertThat(d.date()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(d.estimated()).isFalse();
        });
        assertThat(dates).as("what the text names is enough").noneMatch(Opportunity.NextDate::estimated);
    }

    private static List<MentionHistory.Mention> mentions(Match match) {
        return matcher(profile("a", "見守り"))
                .read(cut(match.passage()), Passages.STATISTICS)
                .mentions();
    }

    private static Match match(LocalDate day, String text, Commitment level) {
        return matcher(profile("a", "見守り")).match(cut(with(day, text, level))).get(0);
    }

    private static Passage with(LocalDate day, String text, Commitment level) {
        return passage(
                document(Passages.TOWN, day, "定例会"),
                100,
                text,
                speaker("福祉部長", "福祉部", "部長"),
                commitment(100, text, level));
    }

    private static Passage by(String role, String department, String rank, String text) {
        return passage(document(Passages.TOWN, JUNE, "定例会"), 0, text, speaker(role, department, rank), Signal.NOTHING);
    }

    private static ResponsibleSection section(ResponsibleSections sections, Passage passage) {
        return sections.of(List.of(passage));
    }

    private static Opportunity opportunity(Match... matches) {
        return new Opportunity(
                "OP-x",
                Passages.TOWN,
                "見守り",
                List.of("a"),
                List.of(matches),
                1,
                Stage.SIGN,
                null,
                ResponsibleSections.UNKNOWN,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Test
    void anOfficialWithoutKeywordIsNoMatch() {
        assertThat(matcher(profile("a", "見守り")).match(cut(official(JUNE, "道路についてです。"))))
                .isEmpty();
    }
}
