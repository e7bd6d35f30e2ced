package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerOpportunities;
import kizashi.ledger.LedgerPaperDates;
import kizashi.ledger.LedgerSections;
import kizashi.match.Matcher;
import kizashi.match.Passages;
import kizashi.match.TermStatistics;
import kizashi.match.section.RelatedAnswers;
import kizashi.match.section.ResponsibleSections;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases found by keys are those that a look at all cases would find. */
class CaseKeysTest {
    private static final List<String> SUBJECTS =
            List.of("見守り", "路線バス", "独居高齢者", "避難所", "防犯カメラ", "緊急通報", "太陽光発電", "児童クラブ", "避難所開設訓練");
    private static final List<String> ENDS =
            List.of("を検討してまいります。", "を導入します。", "が課題であります。", "の台数を増やせないか伺います。", "については国の動きを見守ります。");
    private static final List<String> PLACES = List.of("北町の", "港地区の", "庁舎の", "小学校の", "商店街の", "", "");
    private static final List<String> TOPICS =
            List.of(("台風 地震 停電 夏祭り 図書館 給食 部活動 農業 漁業 観光 空き家 下水道 橋梁 公園 ごみ処理 動物園 美術館 予防接種 子育て 障害者 消防団 防災無線"
                            + " 移住 婚活 温泉 林業 鳥獣被害 自転車 駐車場 信号機 歩道橋 河川 砂浜 除雪 高校生 大学 留学生 病院 救急車 献血 年金 介護")
                    .split(" "));
    private static final List<String> ANNOUNCED = List.of("見守りの民間委託", "見守りの民間委託費", "路線バスの増便", "見守りの現状");
    private static final List<String> ITEMS = List.of("見守りと緊急通報の取組状況について", "避難所と路線バスについて", "");
    private static final List<String> PROGRAMS = List.of("見守りタブレット事業", "港めぐりバス事業", "屋根貸し発電事業");

    /** Two hundred passages, in which subjects are common and topics rare. */
    private static final TermStatistics STATISTICS = CaseStage.statistics(200, term -> TOPICS.contains(term) ? 2 : 60);

    private final Random random = new Random(20261129);
    private final List<Ledger> ledgers = new ArrayList<>();
    private final Matcher matcher = Passages.matcher(
            Passages.profile("watch", "見守り", "独居高齢者", "緊急通報"),
            Passages.profile("bus", "路線バス", "児童クラブ"),
            Passages.profile("safe", "防犯カメラ", "見守り", "避難所"),
            Passages.profile("sun", "太陽光発電", "避難所"));

    @AfterEach
    void close() {
        ledgers.forEach(Ledger::close);
    }

    @Test
    void whateverMakesABondIsFoundByAKey() {
        MatterWords words = new MatterWords(Passages.ANALYZER, () -> STATISTICS);
        Set<Matter.Kind> seen = EnumSet.noneOf(Matter.Kind.class);
        for (int round = 0; round < 6; round++) {
            List<Match> matches = matcher.match(Passages.cut(passages(30).toArray(Passage[]::new)));
            for (int i = 0; i < matches.size(); i += 3) {
                Opportunity known = opened(matches.subList(i, Math.min(matches.size(), i + 3)));
                for (Match match : matches) {
                    Matter.Bond bond = Matter.bond(match, known, words);
                    if (bond != null) {
                        seen.add(bond.kind());
                        assertThat(Collections.disjoint(CaseKeys.of(match), CaseKeys.of(known)))
                                .as("%s of %s and %s", bond, match, known)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Matter.Kind.values());
    }

    @Test
    void groupingByKeysIsGroupingByLookingAtAllCases() {
        Ledger one = ledger();
        Ledger two = ledger();
        OpportunityStore keyed = new LedgerOpportunities(one);
        OpportunityStore all = new Everything(two);
        Opportunities byKeys = opportunities(one, keyed, null);
        Opportunities byLooking = opportunities(two, all, match -> Set.of(0L));
        List<Passage> known = new ArrayList<>();
        for (int batch = 0; batch < 20; batch++) {
            List<Passage> passages = passages(1 + random.nextInt(5));
            List<Document> revised = List.of();
            if (!known.isEmpty() && random.nextInt(4) == 0) {
                Document again = known.get(random.nextInt(known.size())).document();
                revised = List.of(again);
                passages.add(Passages.passage(again, 5000, sentence() + sentence(), speaker(), Signal.NOTHING));
            }
            List<Match> matches = matcher.match(Passages.cut(passages.toArray(Passage[]::new)));
            List<Opportunity> found = byKeys.add(matches, revised);
            List<Opportunity> expected = byLooking.add(matches, revised);
            assertThat(found).extracting(Opportunity::id).isEqualTo(ids(expected));
            assertThat(untitled(found).equals(untitled(expected))).isTrue();
            known.addAll(passages);
        }
        List<Opportunity> cases = keyed.ofMunicipality(Passages.TOWN.key());
        assertThat(cases.size()).isGreaterThan(5);
        assertThat(untitled(cases).equals(untitled(all.ofMunicipality(Passages.TOWN.key()))))
                .isTrue();
        assertThat(cases.stream().map(o -> keyed.aliases(o.id())).toList())
                .isEqualTo(cases.stream().map(o -> all.aliases(o.id())).toList())
                .anyMatch(aliases -> !aliases.isEmpty());
    }

    @Test
    void whatWasStoredBeforeThereWereKeysIsFound() {
        Ledger ledger = ledger();
        OpportunityStore store = new LedgerOpportunities(ledger);
        Opportunities opportunities = opportunities(ledger, store, null);
        Passage passage = Passages.official(LocalDate.of(2026, 6, 10), "独居高齢者の見守りを検討します。");
        List<Match> matches = matcher.match(Passages.cut(passage));
        opportunities.add(matches);
        ledger.jdbi().useHandle(handle -> {
            handle.execute("delete from opportunity_key");
            handle.execute("update opportunity set keyed = 0");
        });
        assertThat(opportunities.add(matches)).isEmpty();
        assertThat(store.sharing(Passages.TOWN.key(), CaseKeys.of(matches.get(0))))
                .isNotEmpty();
        assertThat(store.sharing(Passages.OTHER.key(), CaseKeys.of(matches.get(0))))
                .isEmpty();
    }

    /** A title is told apart from those of the cases that a batch sees, of which there are more without keys. */
    private static List<Opportunity> untitled(List<Opportunity> cases) {
        return cases.stream().map(o -> o.withTitle("")).toList();
    }

    private static List<String> ids(List<Opportunity> cases) {
        return cases.stream().map(Opportunity::id).toList();
    }

    /** A store that does not look at keys. */
    private static final class Everything implements OpportunityStore {
        private final OpportunityStore store;

        Everything(Ledger ledger) {
            store = new LedgerOpportunities(ledger);
        }

        @Override
        public List<Opportunity> sharing(String municipalityKey, Set<Long> keys) {
            return store.ofMunicipality(municipalityKey);
        }

        @Override
        public Optional<Opportunity> find(String idOrAlias) {
            return store.find(idOrAlias);
        }

        @Override
        public List<Opportunity> ofMunicipality(String municipalityKey) {
            return store.ofMunicipality(municipalityKey);
        }

        @Override
        public void save(Opportunity opportunity, Set<String> merged) {
            store.save(opportunity, merged);
        }

        @Override
        public Set<String> putAside(String profile, java.time.LocalDate on) {
            return store.putAside(profile, on);
        }

        @Override
        public void remove(String id) {
            store.remove(id);
        }

        @Override
        public List<Opportunity> list(OpportunityFilter filter) {
            return store.list(filter);
        }

        @Override
        public List<Municipality> municipalities() {
            return store.municipalities();
        }

        @Override
        public int count(OpportunityFilter filter) {
            return store.count(filter);
        }

        @Override
        public Set<String> aliases(String id) {
            return store.aliases(id);
        }
    }

    private Ledger ledger() {
        Ledger ledger = Ledger.inMemory();
        ledgers.add(ledger);
        return ledger;
    }

    private static Opportunities opportunities(Ledger ledger, OpportunityStore store, KnownCases.Keys keys) {
        return new Opportunities(
                store,
                new LedgerSections(ledger),
                new LedgerMentions(ledger),
                new LedgerPaperDates(ledger),
                RelatedAnswers.NONE,
                new MatterWords(Passages.ANALYZER, () -> STATISTICS),
                keys,
                Clock.fixed(Passages.instant(LocalDate.of(2026, 10, 1)), ZoneOffset.UTC));
    }

    private static Opportunity opened(List<Match> matches) {
        return new Opportunity(
                "OP-1",
                Passages.TOWN,
                "",
                List.of(),
                matches,
                0,
                Stage.SIGN,
                null,
                ResponsibleSections.UNKNOWN,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** Invented passages of a few sittings: neighbours in a speech, questions with answers, the same words with a word changed. */
    private List<Passage> passages(int count) {
        List<Passage> passages = new ArrayList<>();
        while (passages.size() < count) {
            Document document = Passages.document(
                    Passages.TOWN, LocalDate.of(2025 + random.nextInt(2), 1 + random.nextInt(12), 5), "定例会");
            int start = random.nextInt(20) * 400;
            String text =
                    Stream.generate(this::sentence).limit(1 + random.nextInt(3)).collect(Collectors.joining());
            if (!passages.isEmpty() && random.nextInt(5) == 0) {
                text = passages.get(random.nextInt(passages.size())).text().replace("ます。", "ますので。");
            }
            if (random.nextInt(4) == 0) {
                passages.addAll(exchange(document, 10_000 + start));
            }
            Signal signal = announced(signal(text, start));
            passages.add(under(of(ITEMS), Passages.passage(document, start, text, speaker(), signal)));
            if (random.nextInt(3) == 0) {
                int next = start + text.length() + 1;
                passages.add(Passages.passage(document, next, sentence(), speaker(), Signal.NOTHING));
            }
        }
        return passages;
    }

    /** Of some the matter was announced before them. */
    private Signal announced(Signal signal) {
        String said = random.nextInt(3) == 0 ? "次に、" + of(ANNOUNCED) + "についてお答えします。" : "";
        return said.isEmpty() ? signal : signal.withAnnounced(new Signal.Span(0, said.length(), said));
    }

    private static Passage under(String item, Passage p) {
        return new Passage(
                p.key(),
                p.document(),
                p.start(),
                p.end(),
                p.text(),
                null,
                p.speaker(),
                p.speechOrder(),
                item.isEmpty() ? null : item,
                p.department(),
                p.signal());
    }

    /** A member's question and an official's answer that is linked to it. */
    private List<Passage> exchange(Document document, int start) {
        String asked = sentence();
        String said = sentence();
        int answered = start + 1000;
        Signal.Exchange exchange = new Signal.Exchange(
                "雲野",
                null,
                List.of(new Signal.Span(start, start + asked.length(), asked)),
                List.of(new Signal.Span(answered, answered + said.length(), "福祉部長")),
                true);
        Signal signal = SignalBuilder.builder().exchange(exchange).build();
        return List.of(
                Passages.passage(document, start, asked, Passages.member("雲野"), signal),
                Passages.passage(document, answered, said, Passages.speaker("福祉部長", "福祉部", "部長"), signal));
    }

    private Speaker speaker() {
        return random.nextInt(4) == 0 ? Passages.member("雲野") : Passages.speaker("福祉部長", "福祉部", "部長");
    }

    private String sentence() {
        return "%s%s%s%s%s"
                .formatted(
                        random.nextInt(3) == 0 ? of(TOPICS) + "と" + of(TOPICS) + "、また" : of(TOPICS) + "における",
                        of(PLACES),
                        of(SUBJECTS),
                        random.nextInt(9) == 0 ? "と" + of(SUBJECTS) : "",
                        random.nextInt(12) == 0 ? "は" + of(PROGRAMS) + "で進めます。" : of(ENDS));
    }

    private Signal signal(String text, int start) {
        List<String> programs = PROGRAMS.stream().filter(text::contains).toList();
        Signal.Exchange exchange = random.nextInt(2) == 0
                ? null
                : new Signal.Exchange(
                        "雲野",
                        null,
                        List.of(new Signal.Span(random.nextInt(20) * 400, start + random.nextInt(8000), "")),
                        List.of(),
                        true);
        return SignalBuilder.builder().programs(programs).exchange(exchange).build();
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
