package kizashi.signal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence, up to a wording, tells of another body than the council's own: 「船橋市でも入札が不調に終わり」, 「県計画におきましては」,
 * 「防衛省は調査費を計上し」. What has come back to one's own body since (本市でも) is one's own again.
 */
public final class OtherBodies {
    private static final Pattern BODY = Pattern.compile(
            "([一-鿿ヶケ]{2,5}?[市県府])(?:内の|内では|議会|当局)?(?=では|でも|は、|は|も、|も|において|におきまして|における|におかれ|にて|が(?:事業|実施|運営)?主体)");

    private static final Pattern STATE = Pattern.compile(
            "(?:[一-鿿]{1,5}(?:省|整備局|防衛局)|(?:家庭|デジタル|消防|文化|スポーツ|観光|林野|水産|企業|警察|国税|気象|エネルギー|復興|防衛|金融)庁|国|政府|県計画|国会)"
                    + "(?=では|でも|は、|は[^会]|において|におきまして|におかれ|の概算要求|が[^示定])|概算要求");
    /** 「県におきましては、」 in the sitting of a city. */
    private static final Pattern PREFECTURE = Pattern.compile("(?<![一-鿿])[都道府県](?=では、|でも、|は、|において|におきまして|におかれ)");

    /** 「電力会社は調査費を計上し」. Whoever wins a call or signs a contract does so with the council's own body. */
    private static final Pattern COMPANY = Pattern.compile("[一-鿿]会社(?=では|でも|は、|は[^会]|において|におきまして|におかれ|が[^示定])");

    /** End in 市 or 県, and name no body. */
    private static final Pattern NO_BODY =
            Pattern.compile("(?:.*(?:都市|本市|当市|本県|当県|全市|各市|両市|市町|朝市|中核市|政令市|特別市|見本市|同市)|[本当全各両同我]+.*)");

    private static final Pattern BEHIND_BODY = Pattern.compile("(?:内の|内では|議会|当局)$");

    /** A clause that describes another body: 「実証実験を行っている船橋市と同様に」. */
    private static final Pattern DESCRIBED = Pattern.compile(
            "を?(?:行|実施|開始|導入|予定|計画|進め|始め|決定|し)[ぁ-ん]{0,8}([一-鿿ヶケ]{1,5}[市町村県府区都])(?=と|の|な|を|や|、|に|で|が|は)");

    private static final List<String> OURS = List.of("本市", "当市", "本町", "当町", "本県", "本区", "本村", "私ども", "我が");

    private OtherBodies() {}

    /**
     * Whether another body is the one that acts.
     *
     * @param text a folded sentence
     * @param start of the wording in it
     * @param own name of the council's body
     */
    public static boolean act(String text, int start, String own) {
        int last = Math.max(
                last(BODY.matcher(text).region(0, start), own),
                last(STATE.matcher(text).region(0, start), own));
        boolean prefecture = own.isEmpty() || "都道府県".indexOf(own.charAt(own.length() - 1)) < 0;
        return isLast(
                prefecture ? Math.max(last, last(PREFECTURE.matcher(text).region(0, start), own)) : last,
                text,
                start,
                own);
    }

    /** Whether a company is the one that acts: what it plans or pays is not the council's own body's. */
    static boolean companyActs(String text, int start, String own) {
        return isLast(last(COMPANY.matcher(text).region(0, start), own), text, start, own);
    }

    private static boolean isLast(int last, String text, int start, String own) {
        if (last < 0) {
            return false;
        }
        String since = text.substring(last, start);
        return OURS.stream().noneMatch(since::contains) && (own.isEmpty() || !since.contains(own));
    }

    /**
     * Whether the wording only describes another body.
     *
     * @param text a folded sentence
     * @param end of the wording in it
     * @param own name of the council's body
     */
    static boolean isDescribed(String text, int end, String own) {
        Matcher matcher = DESCRIBED.matcher(text).region(end, text.length());
        return matcher.lookingAt()
                && !isOwn(matcher.group(1), own)
                && !NO_BODY.matcher(matcher.group(1)).matches();
    }

    private static boolean isOwn(String body, String own) {
        return !own.isEmpty() && (body.endsWith(own) || own.endsWith(body));
    }

    private static int last(Matcher matcher, String own) {
        int last = -1;
        while (matcher.find()) {
            String body = BEHIND_BODY.matcher(matcher.group()).replaceFirst("");
            if (!isOwn(body, own) && !NO_BODY.matcher(body).matches()) {
                last = matcher.end();
            }
        }
        return last;
    }
}
