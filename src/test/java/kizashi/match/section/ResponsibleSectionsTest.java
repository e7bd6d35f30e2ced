package kizashi.match.section;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kizashi.japanese.TsvTable;
import kizashi.match.Passages;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.junit.jupiter.api.Test;

/** Which section one writes to, and on what ground. */
class ResponsibleSectionsTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final String BUSES = "路線バスの維持についてお答えします。コミュニティバスの運行本数を見直し、乗合タクシーの導入を検討してまいります。";

    @Test
    void whatSectionsCommonlyDoNamesOneThatTheTownHas() {
        ResponsibleSection found = of("市民部長", "市民部", BUSES, section("交通政策課"), section("公園緑地課"));
        assertThat(found.name()).isEqualTo("交通政策課");
        assertThat(found.basis()).contains("公共交通");
        assertThat(of("市民部長", "市民部", BUSES, section("公園緑地課")).confirmed()).isFalse();
    }

    @Test
    void aSectionOfAnotherDepartmentIsNotTheOne() {
        ResponsibleSection found = of("都市部長", "都市部", BUSES, new Section("交通政策課", "建設部", List.of()));
        assertThat(found.confirmed()).isFalse();
        assertThat(found.name()).isEqualTo("都市部内・課未確認");
    }

    @Test
    void aDepartmentThatDoesNoSuchThingSpeaksOfSomethingElse() {
        String drill = "防災訓練と避難所の運営についてお答えします。防災行政無線により消防署から一斉に放送しております。";
        assertThat(of("消防長", "消防本部", drill, section("防災危機管理課")).confirmed()).isFalse();
        assertThat(of("総務部長", "総務部", drill, section("防災危機管理課")).name()).isEqualTo("防災危機管理課");
    }

    @Test
    void whoReadsOutBillsIsAskedByNobody() {
        String bills = "議案第３号 路線バスの補助に関する条例の改正でございます。議案第４号 乗合タクシーの契約の締結でございます。";
        assertThat(of("総務部長", "総務部", bills, section("交通政策課")).confirmed()).isFalse();
    }

    @Test
    void dutiesOfTheTownItselfGoBeforeWhatIsCommon() {
        Section moved = new Section("暮らし応援課", null, List.of("路線バスの維持及び運行支援", "乗合タクシーその他の地域公共交通"));
        Section parks = new Section("公園緑地課", null, List.of("都市公園の整備及び管理", "街路樹の管理"));
        ResponsibleSection found = of("市民部長", "市民部", BUSES, moved, parks);
        assertThat(found.name()).isEqualTo("暮らし応援課");
        assertThat(found.basis()).contains("事務分掌");
    }

    @Test
    void theOfficeOfACommissionIsItselfTheOne() {
        String said = "期日前投票所の増設については、研究してまいります。";
        ResponsibleSection found = of("選挙管理委員会事務局長", "選挙管理委員会事務局", said);
        assertThat(found.name()).isEqualTo("選挙管理委員会事務局");
        assertThat(found.confirmed()).isTrue();
    }

    @Test
    void membersNameSectionsOfTheirOwnTownOnly() {
        assertThat(named("当時の交通政策課長から説明がありました。")).containsExactly("交通政策課");
        assertThat(named("流れ川市ではマーケティング推進課を設置しています。")).isEmpty();
        assertThat(named("担当課長から説明がありました。関係各課で協議を。")).isEmpty();
    }

    @Test
    void theHeadOfADeskIsWrittenToAtHisDesk() {
        ResponsibleSection found = of("市民活動支援担当課長", "", "補助の件数は十二件でございます。");
        assertThat(found.name()).isEqualTo("市民活動支援担当");
        assertThat(found.confirmed()).isTrue();
        assertThat(SectionNames.desk("総務部デジタル推進担当課長")).isEqualTo("デジタル推進担当");
        assertThat(SectionNames.desk("農林水産担当部長")).isNull();
    }

    @Test
    void whoAnsweredTheSameQuestionBeforeHisChief() {
        Passage chief = answer("市民局次長", "市民局", "補足いたします。件数は増えております。");
        Passage head = answer("区政推進課長", "区政推進課", "申請は十二件でございます。");
        Passage third = answer("市民課長", "市民課", "窓口では八件でございます。");
        assertThat(sections(head).of(List.of(chief)).name()).isEqualTo("区政推進課");
        assertThat(sections(head, third).of(List.of(chief)).confirmed()).isFalse();
    }

    @Test
    void whoActsIsInChargeAndWhoIsWorkedWithIsNot() {
        String said = "こども相談課が窓口となって相談を受け、生活支援課や住宅課等と連携して支援しております。";
        ResponsibleSection found = of("こども部長", "こども部", said, new Section("こども相談課", "こども部", List.of()));
        assertThat(found.name()).isEqualTo("こども相談課");
        assertThat(of("こども部長", "こども部", "生活支援課や住宅課等と連携して支援しております。").confirmed()).isFalse();
    }

    @Test
    void whatIsNobodyElsesLiesWithThePlanners() {
        String said = "大学との連携協定に基づく取組を進めてまいります。";
        assertThat(of("企画部長", "企画部", said, section("企画課")).name()).isEqualTo("企画課");
        assertThat(of("総務部長", "総務部", said, section("総務課")).confirmed()).isFalse();
        assertThat(of("企画部長", "企画部", BUSES, section("企画課")).confirmed()).isFalse();
    }

    @Test
    void aWordOnceIsEnoughForTheHeadOfADepartmentAndNotForAMayor() {
        String said = "こども誰でも通園制度を実施する事業者に補助金を交付しております。";
        Section own = new Section("保育運営課", "こども部", List.of());
        assertThat(of("こども部長", "こども部", said, own).name()).isEqualTo("保育運営課");
        assertThat(of("こども部長", "こども部", said, section("保育運営課")).name()).isEqualTo("保育運営課");
        assertThat(of("市長", "", said, own).confirmed()).isFalse();
    }

    @Test
    void aNameOfOneTownMeansWhatIsSaidWithItElsewhere() {
        Passage answer = answer("土木部長", "土木部", "ひばり号の新しい便につきましては、来年度に向けて協議を続けております。");
        Passage first = answer("土木部長", "土木部", "ひばり号は、路線バスのない地域を走るコミュニティバスでございます。");
        Passage second = answer("土木部長", "土木部", "ひばり号の運賃は、乗合タクシーとそろえております。");
        List<Section> known = List.of(section("交通政策課"), section("公園緑地課"));
        List<SectionCandidate> found = new ResponsibleSections(municipality -> known, new RelatedAnswers() {
                    @Override
                    public Map<String, List<Passage>> sharing(Passage of) {
                        return Map.of("ひばり", List.of(first, second));
                    }
                })
                .candidates(List.of(answer), answer.text());
        assertThat(found).extracting(SectionCandidate::name).containsExactly("交通政策課");
        assertThat(found.get(0).strength(SectionGround.LOCAL)).isEqualTo(1);
        assertThat(new ResponsibleSections(municipality -> known).candidates(List.of(answer), answer.text()))
                .isEmpty();
    }

    @Test
    void whatTheHeadOfASectionSaidAboutSomethingLikeItSpeaksForHim() {
        Passage answer = answer("福祉部長", "福祉部", "高齢者の見守りについてお答えします。機器の貸出しを広げてまいります。");
        Passage alike = answer("高齢福祉課長", "高齢福祉課", "見守りの機器は三十台を貸し出しております。");
        ResponsibleSections alone = new ResponsibleSections(m -> List.of(section("高齢福祉課")));
        ResponsibleSections both = new ResponsibleSections(m -> List.of(section("高齢福祉課")), new RelatedAnswers() {
            @Override
            public List<RelatedPassages.Alike> heads(Passage of) {
                return List.of(new RelatedPassages.Alike("高齢福祉課", alike, 1.5, true));
            }
        });
        double without = likely(alone, answer);
        assertThat(likely(both, answer)).isGreaterThan(without);
        assertThat(both.of(List.of(answer)).basis()).contains("似た件で課長級が答弁（高齢福祉課長");
    }

    @Test
    void aQuestionIsWrittenToWhereItWasAnswered() {
        Passage question =
                passage(document(Passages.TOWN, JUNE, "定例会"), 0, "乗合の便を増やせませんか。", member("風野"), Signal.NOTHING);
        Passage answer = answer("土木部長", "土木部", "便は増やせません。");
        ResponsibleSections sections = new ResponsibleSections(SectionDirectory.NONE, new RelatedAnswers() {
            @Override
            public List<Passage> answering(Passage of) {
                return List.of(answer);
            }
        });
        assertThat(sections.of(List.of(question)).name()).isEqualTo("土木部内・課未確認");
    }

    @Test
    void theDepartmentThatSpeaksMostOfTheMatterIsTheOneWhereNoneAnswersThis() {
        Passage mayor = passage(
                document(Passages.TOWN, JUNE, "定例会"), 0, "備えてまいります。", speaker("市長", null, "市長"), Signal.NOTHING);
        Passage other = answer("都市部長", "都市部", "備えてまいります。");
        Passage first = answer("危機管理部長", "危機管理部", "備えてまいります。");
        Passage second = answer("危機管理部長", "危機管理部", "備えを増やします。");
        assertThat(new ResponsibleSections(SectionDirectory.NONE)
                        .of(List.of(mayor, other, first, second))
                        .name())
                .isEqualTo("危機管理部内・課未確認");
    }

    private static double likely(ResponsibleSections sections, Passage answer) {
        return SectionWeights.BUNDLED
                .rank(sections.candidates(List.of(answer), answer.text()))
                .get(0)
                .probability();
    }

    @Test
    void twoSectionsWithEquallyGoodGroundsAreNone() {
        String said = "園芸農家の農地の集積についてお答えします。農業の担い手を確保してまいります。";
        assertThat(of("産業部長", "産業部", said, section("農業振興課")).name()).isEqualTo("農業振興課");
        String both = "農業と商店街についてお答えします。新規就農を支え、空き店舗を減らします。農地を集め、中小企業を支えます。";
        assertThat(of("産業部長", "産業部", both, section("農業振興課"), section("商工課")).confirmed())
                .isFalse();
    }

    @Test
    void twoSectionsOfOneFieldAreNamedTogether() {
        String said = "園芸農家の農地の集積についてお答えします。農業の担い手を確保してまいります。";
        ResponsibleSection found = of("産業部長", "産業部", said, section("農業振興課"), section("農業企画課"));
        assertThat(List.of("農業企画課", "農業振興課")).contains(found.name());
        assertThat(found.basis()).contains("または農業");
        assertThat(SectionNames.areSisters("推進第１課", "推進第２課")).isFalse(); // 推進 says of what no more than 第１
        assertThat(SectionNames.areSisters("デジタル推進第１課", "デジタル推進第２課")).isTrue();
        assertThat(SectionNames.areSisters("環境政策課", "環境業務課")).isFalse();
    }

    @Test
    void whoDoesAMatterInSomePlacesOnlyIsNotTakenForIt() {
        String said = "帯状疱疹の予防接種についてお答えします。ワクチンの接種費用を助成します。定期接種の接種率は上がっております。";
        assertThat(of("健康部長", "健康部", said, section("健康増進課")).name()).isEqualTo("健康増進課");
        assertThat(of("健康部長", "健康部", said, section("保健予防課")).confirmed()).isFalse();
        String plant = "次期ごみ処理施設の整備についてお答えします。焼却施設の建て替えに当たり、事業者を選定してまいります。";
        assertThat(of("環境部長", "環境部", plant, section("環境施設課"), section("環境業務課")).name())
                .isEqualTo("環境施設課");
        assertThat(of("環境部長", "環境部", plant, section("環境業務課")).confirmed()).isFalse();
    }

    @Test
    void sectionsOfTheStateThePrefectureAndThePoliceAreNoneOfTheTowns() {
        assertThat(named("兆警察署の生活安全課に聞きました。")).isEmpty();
        assertThat(named("兆県西部こども家庭センターの女性相談課と連携します。")).isEmpty();
        assertThat(named("文部科学省地域学習推進課に問い合わせました。")).isEmpty();
        assertThat(named("都市部の都市計画課が、庁舎管理課と進めます。")).containsExactly("都市計画課", "庁舎管理課");
    }

    @Test
    void aHeadWhoseSectionCanOnlyLieElsewhereIsNotTheOne() {
        Passage answer = answer("市民病院事務局長", "市民病院事務局", "駐車場の混雑につきましては、案内を増やしてまいります。");
        Passage zoo = answer("動植物公園課長", "動植物公園課", "駐車場の案内を増やしております。");
        assertThat(candidates(answer, new RelatedAnswers() {
                    @Override
                    public List<RelatedPassages.Alike> heads(Passage of) {
                        return List.of(new RelatedPassages.Alike("動植物公園課", zoo, 1.5, true));
                    }
                }))
                .isEmpty();
    }

    @Test
    void whatTheAnswerAnnouncesIsItsTopic() {
        Passage answer = answer("都市部長", "都市部", "次に、駅前広場の再開発についてお答えします。路線バスの乗り場も移します。");
        SectionCandidate buses =
                candidates(answer, RelatedAnswers.NONE, section("交通政策課")).get(0);
        assertThat(buses.strength(SectionGround.SHARE_TOPIC)).isZero();
        assertThat(buses.strength(SectionGround.UNKNOWN_TOPIC)).isEqualTo(1);
    }

    @Test
    void whoSpeaksOfSomethingElseIsNotTakenForTheOneInCharge() {
        Passage answer = answer("福祉部長", "福祉部", "高齢者虐待についてお答えします。地域包括支援センターが養護者と面談し、認知症の方を支援します。");
        Passage alike = answer("こども相談課長", "こども相談課", "虐待の通報があれば四十八時間以内に面談します。");
        ResponsibleSection found = new ResponsibleSections(
                        municipality -> List.of(section("こども相談課")), new RelatedAnswers() {
                            @Override
                            public List<RelatedPassages.Alike> heads(Passage of) {
                                return List.of(new RelatedPassages.Alike("こども相談課", alike, 0.5, false));
                            }
                        })
                .of(List.of(answer));
        assertThat(found.confirmed()).isFalse();
    }

    @Test
    void everyGroundHasItsWeight() {
        assertThat(TsvTable.load(SectionWeights.class, "section-evidence.tsv", null)
                        .rows())
                .extracting(row -> row.get("ground"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("ENOUGH"),
                                Stream.of(SectionGround.values()).map(Enum::name))
                        .toList());
    }

    @Test
    void aTitleThatIsASectionsNameSpeaksForIt() {
        Passage answer = passage(
                document(Passages.TOWN, JUNE, "定例会"),
                300,
                "訓練の反省を次に生かしてまいります。",
                speaker("危機管理監", null, "監"),
                Signal.NOTHING);
        assertThat(candidates(answer, RelatedAnswers.NONE, section("危機管理課"), section("公園緑地課")))
                .filteredOn(c -> c.strength(SectionGround.TITLE) > 0)
                .extracting(SectionCandidate::name)
                .containsExactly("危機管理課");
    }

    @Test
    void whatStandsBesideAnAnswerMayNameTheSection() {
        Passage answer = answer("福祉部長", "福祉部", "窓口を広げてまいります。");
        Passage one = answer("福祉部長", "福祉部", "申請は生活支援課へお越しください。");
        Passage two = answer("福祉部長", "福祉部", "申請は生活支援課か障害福祉課へお越しください。");
        assertThat(candidates(answer, beside(one)))
                .filteredOn(c -> c.strength(SectionGround.NAMED_BESIDE) > 0)
                .extracting(SectionCandidate::name)
                .containsExactly("生活支援課");
        assertThat(candidates(answer, beside(two))).isEmpty();
    }

    @Test
    void aMatterForWhichNoSectionIsKnownIsNobodysElse() {
        Passage answer = answer("市長", null, "路線バスについてお答えします。路線バスは続けます。公園も直します。");
        SectionCandidate parks =
                candidates(answer, RelatedAnswers.NONE, section("公園緑地課")).get(0);
        assertThat(parks.strength(SectionGround.UNKNOWN)).isGreaterThan(0.5);
    }

    @Test
    void aRoomThatDoesTheWorkOfASectionIsNamedLikeOne() {
        assertThat(named("訓練は防災危機管理室が行います。")).containsExactly("防災危機管理室");
        assertThat(named("会議室と保健室、対策室に置きます。")).isEmpty();
    }

    private static RelatedAnswers beside(Passage... beside) {
        return new RelatedAnswers() {
            @Override
            public List<Passage> beside(Passage answer) {
                return List.of(beside);
            }
        };
    }

    private static List<SectionCandidate> candidates(Passage answer, RelatedAnswers related, Section... known) {
        return new ResponsibleSections(municipality -> List.of(known), related)
                .candidates(List.of(answer), answer.text());
    }

    @Test
    void aWordWithinAnotherIsNone() {
        String said = "コンサルタントからヒアリングを行い、サポートを受けてまいります。";
        assertThat(of("産業部長", "産業部", said, section("農林水産課"), section("環境保全課")).confirmed())
                .isFalse();
        String monkeys = "サルの捕獲についてお答えします。サルに発信機を付け、捕獲を進めてまいります。";
        assertThat(of("産業部長", "産業部", monkeys, section("農林水産課")).name()).isEqualTo("農林水産課");
    }

    @Test
    void widthOfLettersDoesNotMatter() {
        String said = "RPAとAI-OCRの導入についてお答えします。オンライン申請を広げ、書かない窓口を始めます。";
        assertThat(of("総務部長", "総務部", said, section("デジタル推進課")).name()).isEqualTo("デジタル推進課");
    }

    @Test
    void theKeeperOfBooksActsInItsOwnMatters() {
        String own = "補助金の見直しにつきましては、毎年度、財政課において見直しのテーマを定めて点検しております。";
        assertThat(of("財務部長", "財務部", own, section("財政課")).name()).isEqualTo("財政課");
        String other = "公園の遊具の更新につきましては、財政課と協議しながら進めてまいります。";
        assertThat(of("都市部長", "都市部", other, section("財政課")).confirmed()).isFalse();
    }

    @Test
    void thePublicOfficeOfAMayorAndALineOfAnAgendaAreNoSections() {
        assertThat(SectionNames.isSection("市長公室")).isFalse();
        assertThat(SectionNames.isSection("第14議第104号学校給食センター")).isFalse();
        assertThat(SectionNames.isSection("北野事業所")).isTrue();
    }

    @Test
    void aNameInAnyWidthIsTheName() {
        String said = "行政手続のオンライン化についてお答えします。電子申請を広げ、生成ＡＩの活用を進めます。";
        assertThat(of("企画部長", "企画部", said, section("ICT推進課")).name()).isEqualTo("ICT推進課");
        assertThat(of("企画部長", "企画部", said, section("DX推進室")).name()).isEqualTo("DX推進室");
    }

    @Test
    void whatOnlyTheLastOfTheDepartmentCanDoIsItsWhereAllAreKnown() {
        List<Section> listed = Stream.of("企画課", "広報課", "統計課")
                .map(n -> new Section(n, "企画部", List.of(), SectionDirectory.Seen.LISTED))
                .toList();
        assertThat(of("企画部長", "企画部", BUSES, listed.toArray(Section[]::new)).name())
                .isEqualTo("企画課");
        assertThat(of("企画部長", "企画部", BUSES, section("企画課"), section("広報課"), section("統計課"))
                        .confirmed())
                .isFalse();
    }

    @Test
    void ofASectionThatWasRenamedTheNewNameIsShown() {
        String said = "放課後児童クラブの待機児童についてお答えします。学童の支援員を確保してまいります。";
        Section before = section("学童保育課").on(LocalDate.of(2024, 12, 5));
        Section since = section("アフタースクール課").on(LocalDate.of(2025, 6, 5));
        assertThat(of("生涯学習部長", "生涯学習部", said, before, since).name()).isEqualTo("アフタースクール課");
        Section still = before.on(LocalDate.of(2025, 9, 5));
        assertThat(of("生涯学習部長", "生涯学習部", said, still, since).confirmed()).isFalse();
    }

    @Test
    void theChairOfACommissionIsWrittenToAtItsOffice() {
        String said = "期日前投票につきましては、商業施設での実施を継続してまいります。";
        assertThat(of("選挙管理委員会委員長", "", said).name()).isEqualTo("選挙管理委員会事務局");
        assertThat(of("市長", "", said).confirmed()).isFalse();
    }

    private static Passage answer(String role, String department, String said) {
        return passage(
                document(Passages.TOWN, JUNE, "委員会"), 300, said, speaker(role, department, "課長"), Signal.NOTHING);
    }

    private static ResponsibleSections sections(Passage... toTheSameQuestion) {
        return new ResponsibleSections(municipality -> List.of(), new RelatedAnswers() {
            @Override
            public List<Passage> sameQuestion(Passage answer) {
                return List.of(toTheSameQuestion);
            }
        });
    }

    @Test
    void headsThatTheLawNamesHaveAnOffice() {
        ResponsibleSections sections = new ResponsibleSections(municipality -> List.of());
        for (String[] row : new String[][] {{"教育長", "教育委員会事務局内・課未確認"}, {"消防長", "消防本部（消防局）内・課未確認"}, {"町長", "所管課未確認"}}) {
            Passage said = passage(
                    document(Passages.TOWN, JUNE, "定例会"),
                    0,
                    "検討してまいります。",
                    speaker(row[0], null, row[0]),
                    Signal.NOTHING);
            assertThat(sections.of(List.of(said)).name()).isEqualTo(row[1]);
            assertThat(sections.of(List.of(said)).confirmed()).isFalse();
        }
    }

    private static List<String> named(String said) {
        Passage passage = passage(document(Passages.TOWN, JUNE, "定例会"), 0, said, member("風野"), Signal.NOTHING);
        return SectionsTaught.of(passage).stream().map(Section::name).toList();
    }

    private static Section section(String name) {
        return new Section(name, null, List.of());
    }

    private static ResponsibleSection of(String role, String department, String said, Section... known) {
        Passage answer = passage(
                document(Passages.TOWN, JUNE, "定例会"),
                300,
                said,
                speaker(role, department.isEmpty() ? null : department, "部長"),
                Signal.NOTHING);
        return new ResponsibleSections(municipality -> List.of(known)).of(List.of(answer));
    }
}
