package kizashi.match.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.TsvTable;
import kizashi.match.Passages;
import kizashi.match.WordCounts;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.signal.PassageReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Chains of {@code chains.tsv}: a promise is held against everything that was said later in the town, on its own matter and on those of all
 * other chains.
 */
class ChainsTest {
    /** The offices of the town, as its roster lists them. */
    private static final Map<String, String> OFFICES = offices();

    private record Chain(String name, Map<LocalDate, List<String[]>> said, String status, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Chain> CHAINS = chains();
    private static final Map<String, List<AnalyzedPassage>> TOWN = town();

    @ParameterizedTest
    @MethodSource("all")
    void aPromiseStandsAsWhatWasSaidLaterLeavesIt(Chain chain) {
        Promise now = followed(chain);
        Promise.Resolution by = now.resolution();
        assertThat(now.status() + " " + (by == null ? "" : by.text()))
                .startsWith(chain.status())
                .contains(chain.words());
    }

    static Stream<Chain> all() {
        return CHAINS.stream();
    }

    private static Promise followed(Chain chain) {
        List<AnalyzedPassage> all = TOWN.values().stream().flatMap(List::stream).toList();
        WordCounts counts = new WordCounts();
        all.forEach(p -> counts.add(p.tokens()));
        PromiseTracker tracker = new PromiseTracker(counts);
        for (AnalyzedPassage at : TOWN.getOrDefault(chain.name(), List.of())) {
            for (Promise promise : tracker.promises(at.passage())) {
                return tracker.resolve(promise, at, List::of, Decisions.of(all));
            }
        }
        throw new AssertionError("no promise in " + chain);
    }

    /** The passages of each chain; each of its days is a sitting. */
    private static Map<String, List<AnalyzedPassage>> town() {
        Map<String, List<AnalyzedPassage>> town = new LinkedHashMap<>();
        for (Chain chain : CHAINS) {
            List<AnalyzedPassage> passages = new ArrayList<>();
            chain.said().forEach((day, speeches) -> passages.addAll(sitting(chain.name(), day, speeches)));
            town.put(chain.name(), passages);
        }
        return town;
    }

    private static List<AnalyzedPassage> sitting(String chain, LocalDate day, List<String[]> speeches) {
        StringBuilder text = new StringBuilder("説明のため出席した者の職氏名\n");
        OFFICES.forEach((office, name) ->
                text.append("　").append(office).append("　").append(name).append("\n"));
        text.append("\n○議長（山本一郎君）　会議を開きます。\n");
        for (String[] speech : speeches) {
            String header = speech[0].equals("議員") ? "３番（田中花子君）" : speech[0] + "（" + OFFICES.get(speech[0]) + "君）";
            text.append("○").append(header).append("　").append(speech[1]).append("\n");
        }
        text.append("○議長（山本一郎君）　散会します。\n");
        ExtractedText extracted = ExtractedText.plain(text.toString());
        return new PassageReader()
                        .ofMinutes(
                                Passages.document(Passages.TOWN, day, "定例会 " + chain),
                                extracted,
                                new MinutesParser().parse(extracted, MeetingLabel.NONE))
                        .stream()
                        .map(p -> AnalyzedPassage.of(p, Passages.ANALYZER))
                        .toList();
    }

    private static List<Chain> chains() {
        Map<String, Map<LocalDate, List<String[]>>> said = new LinkedHashMap<>();
        List<Chain> chains = new ArrayList<>();
        for (List<String> row : TsvTable.rows(ChainsTest.class, "chains.tsv", 4)) {
            Map<LocalDate, List<String[]>> own = said.computeIfAbsent(row.get(0), k -> new TreeMap<>());
            if (row.get(1).equals("=")) {
                chains.add(new Chain(row.get(0), own, row.get(2), row.get(3)));
            } else {
                own.computeIfAbsent(LocalDate.parse(row.get(1)), k -> new ArrayList<>())
                        .add(new String[] {row.get(2), row.get(3)});
            }
        }
        return chains;
    }

    private static Map<String, String> offices() {
        Map<String, String> offices = new LinkedHashMap<>();
        offices.put("市長", "森川太郎");
        offices.put("企画部長", "青木　進");
        offices.put("総務部長", "井上　実");
        offices.put("市民部長", "上田　茂");
        offices.put("福祉部長", "江口　誠");
        offices.put("環境部長", "大野　清");
        offices.put("建設部長", "加藤　勇");
        offices.put("都市部長", "木村　隆");
        offices.put("都市整備部長", "久保　豊");
        offices.put("交通政策課長", "小西　弘");
        offices.put("上下水道局長", "佐野　武");
        offices.put("下水道整備課長", "清水　昇");
        offices.put("教育部長", "須藤　薫");
        return offices;
    }
}
