package kizashi.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/** Names a matter in a few words. */
final class Titles {
    private static final int LONGEST = 30;
    private static final String BREAKS = "、。，．・「」（）()　 \n\t！？";
    private static final int TERMS = 2;
    private static final Pattern LEADS = Pattern.compile(
            "^(?:[^のう]{1,12}のうち|[0-9０-９]{1,2}[の点]目?の?)?(?:次に|最後に|うち|今後の|従来の|現在の|引き続き|初めに|まず|続きまして|また|なお|実際に|必要な|こうした|このような|こちらの|その|この|当該)?");

    private Titles() {}

    /** What the speaker himself calls it (「備蓄品の確保について」), else a programme's name, else the keywords. */
    static String of(List<Match> matches) {
        for (Match match : matches) {
            String said = said(match);
            if (said != null) {
                return said;
            }
        }
        for (Match match : matches) {
            for (String program : match.passage().signal().programs()) {
                if (program.length() <= LONGEST && Matter.isNear(match, program)) {
                    return clean(program);
                }
            }
        }
        Set<String> terms = new LinkedHashSet<>();
        matches.get(0).terms().stream()
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .forEach(h -> terms.add(h.term()));
        // ＡＩ・生成AI says no more than 生成AI.
        return terms.stream()
                .filter(t -> terms.stream()
                        .noneMatch(o -> !o.equals(t) && Matter.fold(o).contains(Matter.fold(t))))
                .limit(TERMS)
                .collect(Collectors.joining("・"));
    }

    /** Without what only leads to the matter: ２の…, 防災行政のうち…, 次に…. */
    private static String clean(String said) {
        return LEADS.matcher(said)
                .replaceFirst("")
                .replaceFirst("(そのもの|の件|等々|など|(の[0-9０-９一二三四五六七八九十]{1,2}点)?の?御?質問)$", "");
    }

    private static @Nullable String said(Match match) {
        Passage passage = match.passage();
        String text = passage.text();
        for (int at = text.indexOf("について"); at >= 0; at = text.indexOf("について", at + 1)) {
            int start = at;
            while (start > 0 && BREAKS.indexOf(text.charAt(start - 1)) < 0 && at - start < LONGEST + 1) {
                start--;
            }
            String said = text.substring(start, at);
            int from = passage.start() + start;
            int to = passage.start() + at;
            boolean names = match.terms().stream().anyMatch(h -> h.start() >= from && h.end() <= to);
            if (names && said.length() <= LONGEST) {
                return clean(said);
            }
        }
        return null;
    }
}
