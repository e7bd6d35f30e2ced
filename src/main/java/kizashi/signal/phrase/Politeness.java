package kizashi.signal.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The placeholders of {@code endings.tsv} ({@code <です>}, {@code <いる>} …): all the forms that officials use. */
final class Politeness {
    private static final Map<String, List<String>> FORMS = all();

    private Politeness() {}

    private static Map<String, List<String>> all() {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("<思う>", thoughts());
        forms.put("<思>", List.of("思います", "思って<いる>", "思ってます", "考えます", "考えて<いる>", "考えてます", "存じます"));
        forms.put("<する>", List.of("します", "いたします", "する", "して<いる>", "いたして<いる>", "してございます", "させていただきます", "させていただいて<いる>"));
        forms.put("<した>", List.of("しました", "いたしました", "した", "させていただきました", "したところ<です>", "いたしたところ<です>", "させていただいたところ<です>"));
        forms.put("<なる>", List.of("なります", "なる", "なって<いる>", "なってございます"));
        forms.put(
                "<です>",
                List.of("です", "でございます", "であります", "である", "でございまして", "でございますので", "かと思います", "となります", "となって<いる>", "になります"));
        forms.put("<いる>", List.of("おります", "います", "いる", "おる", "おりまして", "ございます"));
        forms.put("<いない>", denied());
        forms.put("<ない>", List.of("ありません", "ございません", "ない", "ないです", "ないもの", "ないということ", "おりません", "ないところ", "ない状況"));
        forms.put("<て>", List.of("して", "って", "んで", "いて", "えて", "けて", "げて", "せて", "めて", "れて", "べて", "ねて", "じて", "びて"));
        forms.put("<こと>", matters());
        forms.put("<と思う>", intentions());
        forms.put(
                "<とする>",
                List.of(
                        "<です>",
                        "とします",
                        "といたします",
                        "とする",
                        "として<いる>",
                        "といたして<いる>",
                        "とさせていただきます",
                        "とさせていただいて<いる>",
                        "にして<いる>",
                        "に<なる>",
                        "と<なる>",
                        "で<いる>",
                        "で考えて<いる>",
                        "で進めて<いる>",
                        "で準備を進めて<いる>",
                        "で動いて<いる>",
                        "で取り組んで<いる>",
                        "で調整して<いる>",
                        "を持って<いる>",
                        "に入れて<いる>"));
        forms.put("<申し上げる>", List.of("申し上げます", "申し上げたい", "申し上げる", "申し上げて<いる>", "いたします", "いたしたい", "します", "したい", "する"));
        forms.put("<意図>", plans());
        forms.put("<時点>", stages());
        forms.put("<今>", now());
        forms.put("<ただ今>", now().stream().filter(word -> word.length() > 2).toList());
        forms.put("<ある>", List.of("あります", "ございます", "ある"));
        forms.put("<でした>", List.of("でした", "でございました"));
        return forms;
    }

    /** What joins an act to the word that plans it: 実施する|ことを|予定, 実施|を|予定. */
    private static List<String> matters() {
        List<String> matters = new ArrayList<>(List.of("", "の", "を", "も", "など", "などを", "等を"));
        for (String noun :
                List.of("こと", "ということ", "といったこと", "というようなこと", "ようなこと", "形", "という形", "というところ", "方向", "という方向")) {
            for (String particle : List.of("を", "で", "も", "などを", "として")) {
                matters.add(noun + particle);
            }
        }
        matters.addAll(List.of("という", "といった", "というような", "というふうな", "というふうに", "ように"));
        return matters;
    }

    /** 「しよう|と思います」 means to; かと思います only supposes. */
    private static List<String> intentions() {
        List<String> intentions = new ArrayList<>();
        for (String particle : List.of("と", "というふうに", "というように", "と、このように", "と、そのように", "とこのように")) {
            for (String verb : List.of("思います", "思って<いる>", "考えます", "考えて<いる>", "存じます")) {
                intentions.add(particle + verb);
            }
        }
        return intentions;
    }

    /** いない, also as it is spoken in committees: 考えてないんですけれども, 考えていないのですが. */
    private static List<String> denied() {
        List<String> forms = new ArrayList<>(
                List.of("おりません", "いません", "いない", "ございません", "いないです", "おりませんが", "おらない", "いないところ", "おらないところ"));
        for (String plain : List.of("いない", "ない")) {
            for (String left : List.of("のですが", "のですけれども", "んですが", "んですけど", "んですけども", "んですけれども", "んです")) {
                forms.add(plain + left);
            }
        }
        return forms;
    }

    /** What one has in mind, as it is denied: 考え方はございません, 計画も今のところございません. */
    private static List<String> plans() {
        List<String> plans = new ArrayList<>();
        for (String noun :
                List.of("考え", "考え方", "予定", "計画", "つもり", "気持ち", "意向", "意思", "構想", "予定等", "計画等", "方針", "考え等", "見込み")) {
            for (String particle : List.of("は", "も", "を", "には", "までは", "については", "につきましては", "というものは", "といったものは")) {
                plans.add(noun + particle);
            }
        }
        return plans;
    }

    /** How far things are, as it is denied: 導入する|状況にはございません. */
    private static List<String> stages() {
        List<String> stages = new ArrayList<>();
        for (String noun : List.of("状況", "段階", "状態", "環境")) {
            for (String particle : List.of("に", "には", "では", "にも")) {
                stages.add(noun + particle);
            }
        }
        return stages;
    }

    /** A word of time may stand before a refusal, after a comma too: 考えは、ただいまのところ持っておりません. */
    private static List<String> now() {
        List<String> forms = new ArrayList<>(List.of("", "全く", "一切", "毛頭"));
        for (String word : List.of("今", "今は", "現在", "現在は", "特に", "特段", "当面", "当面は", "ちょっと")) {
            forms.add(word);
            forms.add("、" + word);
        }
        for (String time : List.of("今の", "現在の", "ただいまの", "現時点", "現段階", "現状")) {
            for (String particle : time.endsWith("の") ? List.of("ところ", "ところは") : List.of("で", "では", "において", "においては")) {
                forms.add(time + particle);
                forms.add("、" + time + particle);
            }
        }
        return forms;
    }

    private static List<String> thoughts() {
        List<String> thoughts = new ArrayList<>();
        for (String particle : List.of(
                "と",
                "とは",
                "とも",
                "というふうに",
                "というように",
                "ふうに",
                "かと",
                "なと",
                "などと",
                "という形で",
                "なというふうに",
                "かというふうに",
                "かなというふうに",
                "と、このように",
                "と、そのように",
                "と、こういうふうに",
                "とこのように",
                "と、こう",
                "と、かように",
                "と、そういうふうに",
                "と、こういったふうに",
                "とこう",
                "とこういうふうに")) {
            for (String verb : List.of(
                    "思います",
                    "思って<いる>",
                    "思ってます",
                    "思う",
                    "思うところ<です>",
                    "思ったところ<です>",
                    "考えます",
                    "考えて<いる>",
                    "考えてます",
                    "考える",
                    "考えるところ<です>",
                    "考えたところ<です>",
                    "存じます",
                    "存じて<いる>",
                    "存ずるところ<です>",
                    "感じて<いる>",
                    "感じるところ<です>")) {
                thoughts.add(particle + verb);
            }
        }
        for (String stop : List.of("という考え<です>", "といったところ<です>", "というところ<です>", "という思い<です>", "といった思い<です>", "という気持ち<です>")) {
            thoughts.add(stop);
        }
        return thoughts;
    }

    /**
     * The forms of a placeholder, in which others may stand.
     *
     * @throws IllegalArgumentException for one that is not known
     */
    static List<String> forms(String name) {
        List<String> forms = FORMS.get(name);
        if (forms == null) {
            throw new IllegalArgumentException("no such placeholder in an ending: " + name);
        }
        return forms;
    }
}
