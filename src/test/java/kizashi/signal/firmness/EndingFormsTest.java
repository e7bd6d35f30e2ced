package kizashi.signal.firmness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;

/** Verbs of every class with every chain of endings: which mood is meant is known by construction. */
class EndingFormsTest {
    /** Word of predicates.tsv and its forms: before ます, plain, before て, causative before せて, できる form. */
    private record Verb(String word, String polite, String plain, String te, String causative, String volition) {}

    private static Verb suru(String noun) {
        return new Verb(noun, noun + "し", noun + "する", noun + "して", noun + "さ", noun + "しよう");
    }

    private static Verb five(String stem, String i, String u, String te, String a, String o) {
        return new Verb(stem, stem + i, stem + u, stem + te, stem + a, stem + o);
    }

    private static Verb one(String stem) {
        return new Verb(stem, stem, stem + "る", stem + "て", stem + "さ", stem + "よう");
    }

    private static List<Verb> verbs() {
        List<Verb> verbs = new ArrayList<>();
        for (String noun : List.of("協議", "導入", "設置", "整備", "推進", "実施", "策定", "研究", "支援", "拡充", "調査", "開催")) {
            verbs.add(suru(noun));
        }
        for (String stem : List.of("進め", "努め", "設け", "始め", "高め", "広げ", "見極め", "取りまとめ")) {
            verbs.add(one(stem));
        }
        verbs.add(five("取り組", "み", "む", "んで", "ま", "もう"));
        verbs.add(five("盛り込", "み", "む", "んで", "ま", "もう"));
        verbs.add(five("図", "り", "る", "って", "ら", "ろう"));
        verbs.add(five("頑張", "り", "る", "って", "ら", "ろう"));
        verbs.add(five("行", "い", "う", "って", "わ", "おう"));
        verbs.add(five("寄り添", "い", "う", "って", "わ", "おう"));
        verbs.add(five("築", "き", "く", "いて", "か", "こう"));
        verbs.add(five("描", "き", "く", "いて", "か", "こう"));
        verbs.add(five("防", "ぎ", "ぐ", "いで", "が", "ごう"));
        verbs.add(five("果た", "し", "す", "して", "さ", "そう"));
        verbs.add(five("見直", "し", "す", "して", "さ", "そう"));
        verbs.add(five("生み出", "し", "す", "して", "さ", "そう"));
        return verbs;
    }

    private static final List<String> THOUGHTS =
            List.of("", "と思います", "と考えております", "というふうに考えております", "と考えているところでございます", "と存じます");

    /** Each chain: what the verb ends in is written as one of {polite}, {plain}, {te}, {caus}, {vol}. */
    private static Map<String, Mood> chains() {
        Map<String, Mood> chains = new LinkedHashMap<>();
        chains.put("{polite}ます", Mood.WILL);
        chains.put("{te}まいります", Mood.GOING);
        chains.put("{te}参ります", Mood.GOING);
        chains.put("{te}いきます", Mood.GOING);
        chains.put("{te}まいる所存でございます", Mood.GOING);
        chains.put("{caus}せていただきます", Mood.WILL);
        chains.put("{caus}せて頂きます", Mood.WILL);
        chains.put("{te}いただきます", Mood.REQUEST);
        chains.put("{te}おります", Mood.STATE);
        chains.put("{te}いるところです", Mood.STATE);
        chains.put("{te}まいりました", Mood.PAST);
        chains.put("{caus}せていただきました", Mood.PAST);
        chains.put("{te}おりません", Mood.NEGATIVE);
        for (String plan : List.of(
                "予定です",
                "予定としております",
                "予定にしております",
                "予定となっております",
                "ことを予定しております",
                "ということで予定をしております",
                "計画でございます",
                "方針です",
                "考えでございます",
                "つもりでおります")) {
            chains.put("{plain}" + plan, Mood.PLAN);
            chains.put("{te}いく" + plan, Mood.PLAN);
            chains.put("{caus}せていただく" + plan, Mood.PLAN);
        }
        for (String rule : List.of("こととします", "こととしております", "ことといたします", "ことにしております", "こととさせていただきます")) {
            chains.put("{plain}" + rule, Mood.RESOLVE);
            chains.put("{te}いく" + rule, Mood.RESOLVE);
        }
        for (String expected : List.of("ことを想定しています", "ことを想定しているところです", "ということを想定しております")) {
            chains.put("{plain}" + expected, Mood.EXPECT);
        }
        for (String thought : THOUGHTS) {
            for (String wish : List.of("たい")) {
                chains.put("{polite}" + wish + thought, Mood.WISH);
                chains.put("{te}まいり" + wish + thought, Mood.WISH);
                chains.put("{te}参り" + wish + thought, Mood.WISH);
                chains.put("{te}いき" + wish + thought, Mood.WISH);
                chains.put("{te}み" + wish + thought, Mood.WISH);
                chains.put("{caus}せていただき" + wish + thought, Mood.WISH);
                chains.put("{te}いただき" + wish + thought, Mood.REQUEST);
            }
            if (!thought.isEmpty()) {
                chains.put("{vol}" + thought, Mood.GOING);
                chains.put("{te}いこう" + thought, Mood.GOING);
                chains.put("{te}いければ" + thought, Mood.WISH);
                chains.put("{te}まいれれば" + thought, Mood.WISH);
                chains.put("{caus}せていただければ" + thought, Mood.WISH);
                chains.put("{te}いただければ" + thought, Mood.REQUEST);
            }
            chains.put("{te}いかなければならない" + thought, Mood.MUST);
            chains.put("{te}いく必要がある" + thought, Mood.NEED);
        }
        return chains;
    }

    @Test
    void everyChainOfEndingsIsReadForVerbsOfEveryClass() {
        PredicateReader reader = new PredicateReader(SignalTables.bundled());
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Verb verb : verbs()) {
            for (Map.Entry<String, Mood> chain : chains().entrySet()) {
                String end = chain.getKey()
                        .replace("{polite}", verb.polite())
                        .replace("{plain}", verb.plain())
                        .replace("{te}", verb.te())
                        .replace("{caus}", verb.causative())
                        .replace("{vol}", verb.volition());
                String sentence = "地域の声を大切に、今後この件を" + end + "。";
                Predicate predicate = reader.read(sentence, sentence.length());
                read++;
                if (!predicate.has(chain.getValue()) || !predicate.word().equals(verb.word())) {
                    wrong.add(end + " should be " + verb.word() + " " + chain.getValue() + ", is " + predicate.word()
                            + " " + predicate.moods());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(3000);
    }
}
