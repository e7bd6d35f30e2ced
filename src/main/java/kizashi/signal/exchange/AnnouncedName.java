package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement is about, as a name: 「次に、２点目の湖畔道の駅の指定管理についての御質問にお答えいたします。」 gives 湖畔道の駅の指定管理. Without the number, the word that
 * opens it, who asked, and that it was asked; nothing where a member's question is repeated as a sentence.
 *
 * @param names the likeliest first: 「公園整備についての(1)現状についてです」 gives 現状 and 公園整備
 * @param says whether it says of what it speaks, be it in words that are no name
 * @param lists whether it is only named, and not said that it is spoken of: 「次に、校務支援システムの導入です」
 * @param only whether it does nothing else; where it goes on to say something, the next sentence may be on something else
 */
public record AnnouncedName(List<String> names, boolean says, boolean only, boolean lists) {
    private static final int SHORTEST = 2;
    /** More is a sentence. */
    private static final int LONGEST = 60;
    /** Where a sentence goes on to say something, its topic stands so near to the beginning. */
    private static final int TOPIC = 64;

    private static final String ASKED = "(?:[御ご]?(?:質問|質疑|提案)|お?尋ね)";
    private static final String IS = "(?:です|で(?:ござい|あり)ます|でした)";
    private static final String NUMBER = "[0-9０-９一二三四五六七八九十]{1,2}";
    private static final String COUNTED = "(?:点|件|項目|つ)";
    private static final String NTH = "(?:点目?|つ目|つめ|番目?|項目め?|件目|問目)";

    /** Where a name ends: 「…について」「…に関する御質問」「…でございます。」 */
    private static final Pattern MARK =
            Pattern.compile("(?:に(?:ついて|つきまして)|に関し(?:て|まして))(?:の|は|も)?|(?:に関する|に対する|に係る|との|の)" + ASKED + "|" + IS
                    + "(?=が、|けれども、|けど|[。．\\s　]*$)");

    /** Behind the name nothing is said but that it is the answer's: 「…の御質問にお答えいたします」. */
    private static final Pattern CLOSES =
            Pattern.compile("(?:" + ASKED + "?[がをにで]?[^。、]{0,24}(?:いただきました|ありました|ございました|頂戴しました)"
                    + "|" + ASKED + "(?:" + NUMBER + COUNTED + ")?(?:" + IS + "|[^。]{0,24})?"
                    + "|[^。]{0,30}(?:お答え|答弁|説明|報告|紹介|申し上げ|伺|述べ|お尋ね|質問)[^。]{0,24}"
                    + "|" + IS + "?(?:が|けれども)?)、?[。．]?[\\s　]*");

    private static final Pattern GOES_ON = Pattern.compile("[、はも]|" + IS + "(?:が|けれども)");

    private static final Pattern IS_END = Pattern.compile(IS);
    /** A sentence that is said, and no name before 「です」. */
    private static final Pattern SAYS = Pattern.compile("[はがを]");

    /** 「(4)」「２点目の」「大きな3の」「ア、」. */
    private static final String NUMBERED = "(?:大き[ない]|[御ご]?質問(?:事項|項目)?|項目|その)?の?第?" + NUMBER
            + "(?:" + NTH + "(?:として|について)?[、のはに]?|(?=[(（])|の(?=[(（])|[、．.　 ])"
            + "|(?:項目の|質問の|大き[ない])" + NUMBER + "[、のは]?"
            + "|(?:議案?|承認?|報告?|認定?|諮問?|同意|請願|陳情)第[0-9０-９一二三四五六七八九十百]{1,4}号(?:から(?:議案?|報告?)?第[0-9０-９一二三四五六七八九十百]{1,4}号まで)?(?:は、|の|、|で)?"
            + "|[Ⅰ-Ⅻ](?:の?[0-9０-９]{1,2})?[、の．.]"
            + "|[(（][0-9０-９一二三四五六七八九十ア-ン]{1,3}[)）][、の]?|[①-⑳][、の]?|[ア-ン][、．.　 ]";

    /** What may stand before a name: 「次に、」「続きまして、」. The words are in {@code exchange.tsv}. */
    private static final String OPENS = SignalTables.bundled().exchange("BEFORE").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", "|私(?:のほう)?から(?:は|も)?)、?"));

    private static final String WHO =
            "[^、。]{1,10}(?:議員|委員)(?:(?:から|より)(?:は?、)?(?:[御ご](?:指摘|提案|質問|紹介)の)?|の?[御ご](?:指摘|提案|質問|紹介)の)";

    private static final String ASKED_BEFORE =
            "(?:お尋ね|[御ご](?:質問|提案|指摘|紹介))(?:を?(?:いただ|頂)(?:きました|いた|いております)|の?(?:ございま|あり)ました|のあった|の)(?:、)?";

    /** 「…に関する御質問のうち、」「１ページに移りまして、」. */
    private static final String CLAUSE = "[^。、]{2,40}(?:まして|ますが|ですが|のうち|の中で|に関連して)、";

    private static final Pattern LEADS = Pattern.compile(
            "^[\\s　]*(?:の?うち、?|特に|" + OPENS + "|" + NUMBERED + "|" + WHO + "|" + ASKED_BEFORE + "|" + CLAUSE + ")");

    private static final Pattern TAILS =
            Pattern.compile("(?:(?:に関する|に対する|に係る|についての|との|の)?" + ASKED + "(?:の?" + NUMBER + COUNTED
                    + ")?(?:の?うち)?|(?:への|に対する)(?:(?:本市|市|市長)の)?(?:課題認識|認識|基本的な考え方?|考え方?|見解|[御ご]?所見|受け止め|決意|思い)|(?:の|、)?"
                    + NUMBER + "(?:点|項目)|の件)$");

    /** 「設計を進めております公園」 is that of a clause. */
    private static final Pattern RELATIVE = Pattern.compile("^.*(?:ました|[てで](?:おり|い)ます|[てで]まいりました)(?=[^。、]{4,})");

    /** 「料理の技術を推進すること」 is the doing of it. */
    private static final Pattern DOING = Pattern.compile("^([^をにへでと]{2,30})を(\\p{IsHan}{2,4})すること$");

    /** What no name is: a question, a wish, what points back, who asked. */
    private static final Pattern NO_NAME =
            Pattern.compile(".*(?:[はがを]、|ます|ました|ません|でしょう|のか(?:[とを、]|$)|[なだ]いか|べき(?:と|だ|で|$)|御覧|ページ|資料).*"
                    + "|.*(?:か|どう|こと|もの|ところ|とき|とおり|ため|場合|たい|ない|議員|委員|皆様|以上|など|以下|[はがをにへ、])"
                    + "|(?:これ|それ|こちら|そちら|以下|こう|そう|どう|[をがへの、]|に(?:お|関|係|対|つ|よ)|[はもとで]、).*");

    /** Keeps its own copy. */
    public AnnouncedName {
        names = List.copyOf(names);
    }

    /** A part of an announcement that ends with a mark. */
    private record Mark(int start, int end) {}

    /**
     * Reads an announcement.
     *
     * @param announcement a sentence of which {@link Announcements#is} is true
     */
    public static AnnouncedName of(String announcement) {
        String said = announcement.strip();
        List<Mark> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(said);
        while (mark.find()) {
            marks.add(new Mark(mark.start(), mark.end()));
        }
        if (marks.isEmpty()) {
            return new AnnouncedName(List.of(), false, false, false);
        }
        Mark last = marks.get(marks.size() - 1);
        boolean only = CLOSES.matcher(said.substring(last.end())).matches();
        boolean isAbout = said.startsWith("に", last.start())
                || marks.size() > 1 && marks.get(marks.size() - 2).end() == last.start();
        List<String> names = new ArrayList<>();
        if (only) {
            for (int i = marks.size() - 1; i >= 0; i--) {
                int from = i == 0 ? 0 : marks.get(i - 1).end();
                String name = name(said.substring(from, marks.get(i).start()));
                if (name != null && !isAbout && SAYS.matcher(name).find()) {
                    name = null; // 「次に、市の責務は…です」
                }
                if (name != null && !names.contains(name)) {
                    names.add(name);
                }
            }
        } else if (isTopic(said, marks.get(0))) {
            String name = name(said.substring(0, marks.get(0).start()));
            return new AnnouncedName(name == null ? List.of() : List.of(name), true, false, false);
        }
        boolean isItem = IS_END.matcher(said.substring(last.start())).lookingAt()
                && !Character.isDigit(said.charAt(1))
                && !said.startsWith("(")
                && !said.startsWith("（");
        boolean says = only
                && (isAbout
                        || !names.isEmpty()
                        || !IS_END.matcher(said.substring(last.start())).lookingAt());
        return new AnnouncedName(names, says, only, !isAbout && isItem);
    }

    /** Whether a sentence that goes on begins with its topic: 「次に、建物の構造につきましては、…」. */
    private static boolean isTopic(String said, Mark mark) {
        return mark.start() <= TOPIC
                && (GOES_ON.matcher(said).region(mark.start(), said.length()).lookingAt()
                        || GOES_ON.matcher(said)
                                .region(mark.end() - 1, said.length())
                                .lookingAt()
                        || GOES_ON.matcher(said)
                                .region(mark.end(), said.length())
                                .lookingAt());
    }

    private static @Nullable String name(String part) {
        String name = part.strip();
        String longer;
        do {
            longer = name;
            name = TAILS.matcher(LEADS.matcher(longer).replaceFirst("")).replaceFirst("");
        } while (name.length() < longer.length() && !name.isEmpty());
        name = DOING.matcher(RELATIVE.matcher(name).replaceFirst("")).replaceFirst("$1の$2");
        boolean names = name.length() >= SHORTEST
                && name.length() <= LONGEST
                && !NO_NAME.matcher(name).matches();
        return names ? name : null;
    }
}
