package kizashi.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence says of what it speaks, and the one before it knows nothing of that: what it promises is promised of
 * something else (「令和６年度からは、人材を重点テーマに議論を進めております」「保育士の処遇につきましては、検討いたします」).
 */
final class AnotherObject {
    /** What a sentence is about, at its beginning. */
    private static final Pattern TOPIC = Pattern.compile(
            "[\\s　]*(?:また、|なお、|一方、|一方で、|さらに、)?([^、。「」（）\\s]{2,30}?)(?:につきまして|について|に関しまして|に関して)(?:は|も|、)");

    /** What makes a topic of the name before it. Most sentences have none, and are not looked at further. */
    private static final Pattern TOPIC_MARK = Pattern.compile("に(?:つきまして|ついて|関しまして|関して)[はも、]");

    /** So far into a sentence its first topic ends. */
    private static final int FIRST_TOPIC = 110;

    /** The name at the end of what stands before such a mark. */
    private static final Pattern DESCRIBED = Pattern.compile("[一-龥ァ-ヶー々Ａ-Ｚ][一-龥ァ-ヶー々Ａ-Ｚの]{1,20}$");

    /** What a description never reaches over. */
    private static final Pattern BOUND = Pattern.compile("[。「」（）]");

    /** From another time on something else is taken up. */
    private static final Pattern THEN = Pattern.compile(
            "[\\s　]*(?:続く|その後、?|次の)?(?:令和|平成)?[0-9０-９元]{0,2}(?:今|本|来|昨|翌)?年度?(?:から)?は、([^、。「」\\s]{2,20}?)を[^、。]{0,10}(?:テーマ|課題|中心|柱|目標)(?:に|と)");

    /** Behind such a sentence everything is on its matter. */
    private static final Pattern HEADING = Pattern.compile("(?:お答え|答弁|申し上げ|説明|報告|お尋ね|御質問|ご質問)[^。、]{0,14}。?[\\s　]*$");

    /** Says how, when, where or for whom the same is done. */
    private static final Pattern SAME = Pattern.compile(
            "(?:今後|現在|現状|当面|具体的|詳細|内容|時期|場所|方法|手法|進め方|費用|経費|財源|予算|実施|導入|設置|整備|運用|活用|利用|事業|取組|対象|範囲|方向性|スケジュール|課題|効果|実績|件数|この|これ|こちら|こう|そ|本|同|当該|御|ご|議員|他|市|町|区|村|県|国).*");

    /** Where else the same is done: 「小中学校につきましては、」. */
    static final Pattern PLACE = Pattern.compile("(?:校|校舎|庁舎|支所|館|施設|園|地区|地域|区域)$");

    private AnotherObject() {}

    /**
     * @param before the sentence before
     * @param sentence without the one before it
     */
    static boolean in(String before, String sentence) {
        Matcher mark = TOPIC_MARK.matcher(sentence).region(0, Math.min(sentence.length(), FIRST_TOPIC));
        String noun = mark.find() ? topic(sentence) : null;
        if (noun == null) {
            Matcher then = THEN.matcher(sentence);
            noun = then.lookingAt() ? then.group(1) : null;
        }
        if (noun != null) {
            return isAnother(noun) && !HEADING.matcher(before).find() && !isIn(before, noun);
        }
        // 「…の設立について、検討する」 takes the name for its object
        return mark.hasMatch()
                && sentence.startsWith("、", mark.end())
                && isDescribed(before, sentence.substring(0, mark.start()));
    }

    private static @Nullable String topic(String sentence) {
        Matcher topic = TOPIC.matcher(sentence);
        return topic.lookingAt() ? topic.group(1) : null;
    }

    /**
     * The same with what describes it before: 「そして、発電される電力を活用し、排出量の削減に寄与できる電力会社の設立につきましては、」. All of it has to
     * be new, since a clause that comes back to the sentence before goes on about it.
     */
    private static boolean isDescribed(String before, String topic) {
        Matcher name = DESCRIBED.matcher(topic);
        return !BOUND.matcher(topic).find()
                && name.find()
                && isAnother(name.group())
                && !HEADING.matcher(before).find()
                && !isIn(before, topic);
    }

    private static boolean isAnother(String noun) {
        return !SAME.matcher(noun).matches() && !PLACE.matcher(noun).find();
    }

    /** Whether two signs of writing in a row, kana left out, stand in the sentence before. */
    private static boolean isIn(String before, String noun) {
        for (int i = 0; i + 2 <= noun.length(); i++) {
            if (!isKana(noun.charAt(i)) && !isKana(noun.charAt(i + 1)) && before.contains(noun.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKana(char c) {
        return c >= 'ぁ' && c <= 'ん';
    }
}
