package kizashi.match.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.TsvTable;
import kizashi.match.CountingWords;

/** What stands at the edges of a name and does not belong to it: where it is printed, when it is said, what is asked of it. */
final class TitleEdges {
    /** 「47ページの下のポチにある」「資料No.31」: where it is printed. */
    private static final String PRINTED = "(?:資料)?(?:№|[NＮ][oｏ][.．])[0-9０-９]{1,4}[、。の　 ]*"
            + "|(?:[0-9０-９]{1,4}|同じ?)ページ(?:目)?(?:の)?(?:一番)?(?:(?:上|下|中ほど|中段|下段|上段|右|左|真ん中)(?:側|段|の方|のほう)?(?:の)?)?"
            + "(?:黒丸|ポチ|丸|四角|表|図|欄|行|項目|枠)?(?:(?:にあ(?:る|ります)|に記載(?:の|されている|してある)|に書いてある|に示してある)|の|、)?";

    /** 「来年度日本語教育支援員」「現在本市における図書館」: when it is said, without a particle. */
    private static final String WHEN =
            "(?:現在|今後も?|今回|これまで(?:の)?|(?:今|昨|一昨|来|本|翌|次|新|前)年度|(?:令和|平成)[0-9０-９元]{1,2}年度)(?=[一-鿿ァ-ヺー]{2})(?!末|中|分|当初|予算|地|開始)";

    /** What can only be said before a name: 今回の, そして. The words are in {@code title-words.tsv}. */
    private static final String SPOKEN = "(?:"
            + TsvTable.rows(TitleEdges.class, "title-words.tsv", 3).stream()
                    .filter(row -> row.get(0).equals("lead"))
                    .map(row -> Pattern.quote(row.get(1)))
                    .collect(Collectors.joining("|"))
            + "|[0-9０-９一二三四五六七八九十]{1,2}つの|[(（][0-9０-９]{1,2}[)）]|[^、。]{1,8}議員(?:から|が)?(?:御|ご)(?:指摘|提案|紹介|質問)の"
            + "|(?:先ほど|先程|さきほど|さき)(?:の|、)?[^、。]{1,8}(?:議員|委員)(?:から|より)(?:の|も)?)";

    private static final Pattern LEADS = Pattern.compile(
            "^(?:" + SPOKEN + "|" + PRINTED + "|" + WHEN
                    + "|同じく(?:の)?|(?:これ|それ)は|別途|何か|[そこ]ういう(?:った)?|ちょっと|やはり|(?:御|ご)指摘の(?:ありました)?"
                    + "|(?:本|当)[市町村区県](?:における|の|では)"
                    + "|これに(?:併せて|あわせて|伴って|伴い)、?|(?:御|ご)?質問の(?:第)?[0-9０-９一二三四五六七八九十]{1,2}(?:点目|つ目|番目|項目)?の?|.{1,24}のうち|[0-9０-９]{1,2}[の点]目?の?)?(?:次に|最後に|うち|今後の|そもそも|従来の|現在の|引き続き|初めに|まず|続きまして|また|なお|実際に|必要な|こうした|このような|こちらの|その|この|当該|いわゆる|(?:(?:今|昨|来|本|翌)?年度?|令和[0-9０-９元]{1,2}年度?)(?:当初|中)?(?:より|から|は|の|における|において))?");
    /** What is left of 「コミュニティバス導入に関する御質問」. */
    private static final Pattern TAILS = Pattern.compile(
            "(?:そのもの|のところ|の件|等々|など|等|に要する(?:経費|費用)|(?:の[0-9０-９一二三四五六七八九十]{1,2}点)?の?御?質問|(?:に関する|に関しての|に係る|に対する)(?:御?質問(?:[0-9０-９一二三四五六七八九十]{1,2}点)?|お尋ね|御提案|こと|もの|件)?"
                    + "|(?<=...)(?:" + CountingWords.ABOUT + "|" + CountingWords.ALL + "|" + CountingWords.TOTAL
                    + "|総延長|延長|延べ|およそ)[0-9０-９][0-9０-９.．,，]*[^0-9０-９のをにはがで、]{0,10})$");

    /** 「相談窓口において」「これについてのところについては」「現時点では」. */
    private static final Pattern CLAUSE_BEFORE = Pattern.compile(
            "(?:について|につきまして|において|におきまして|に当たって|に対して?|(?<=[時点中室課所口]|国会|本市|市|県|国)で(?![のきすあはも]))(?:のところ|の)?(?:について)?は?、?|(?<=[時点中])では、?");

    /** The number that comes next is no part of a name that is cut before it. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=..)第$");

    /** What joins the name to a next one: 避難所及び. */
    private static final Pattern JOINS = Pattern.compile("(?:及び?|並(?:びに?)?|又は|または|若しくは|もしくは|(?<=[一-鿿ァ-ヺー])[やと・])$");

    private TitleEdges() {}

    /** Without what only leads to the matter or follows it: ２の…, 防災行政のうち…, 次に…. */
    static String clean(String said) {
        String name = afterClause(said);
        String longer;
        do {
            longer = name;
            name = TAILS.matcher(LEADS.matcher(longer).replaceFirst("")).replaceFirst("");
        } while (name.length() < longer.length() && !name.isEmpty());
        name = NUMBERED.matcher(name).replaceFirst("");
        String alone = JOINS.matcher(name).replaceFirst("");
        return alone.isEmpty() ? name : alone;
    }

    /** What a clause of place or topic stands before: 「窓口においては空き家」 is 空き家. */
    private static String afterClause(String said) {
        Matcher clause = CLAUSE_BEFORE.matcher(said);
        int from = 0;
        while (clause.find()) {
            from = clause.end();
        }
        return from < said.length() ? said.substring(from) : said;
    }
}
