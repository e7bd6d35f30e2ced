package kizashi.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Municipality;

/** Tells sentences that speak of another municipality: 「流山市ではマーケティング課を設置し」. */
public final class Elsewhere {
    private static final Pattern BODY =
            Pattern.compile("([一-鿿ヶケ]{1,4}[市町村])(?![民長議内役営道立場街税債有政域職制外区町村])|他市|他都市|先進|視察|自治体|同市|府|県");
    /** End in 市 or 町, and name no body. */
    private static final Pattern NO_BODY = Pattern.compile(".*(?:都市|本市|当市|全市|本町|我が町|市町|朝市|小都市|市区町村|市町村)");

    /** A town in the name of what is its own: 稲沢市民病院, 厚木市立病院, and not 市民 who live in one. */
    private static final Pattern OWNER =
            Pattern.compile("(?<![一-鿿ヶケ])([一-鿿ヶケ]{1,4}[市町村])(?=立|営|民(?:病院|会館|ホール|プール|球場|体育館|文化|センター)|役所|役場|議会)");

    private static final Pattern ANY = Pattern.compile(".*(?:都市|本市|当市|全市|各市|他市|両市|同市|中核市|政令市|近隣市|朝市|市町|本町|市町村)");

    private Elsewhere() {}

    /** Whether a name is that of something which another municipality has. */
    public static boolean isOwner(String name, Municipality own) {
        Matcher owners = OWNER.matcher(name);
        while (owners.find()) {
            String owner = owners.group(1);
            if (!owner.endsWith(own.name()) && !ANY.matcher(owner).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence names another municipality than its own. */
    public static boolean isNamed(String sentence, Municipality own) {
        Matcher bodies = BODY.matcher(sentence);
        while (bodies.find()) {
            String body = bodies.group();
            if (!body.endsWith(own.name()) && !NO_BODY.matcher(body).matches()) {
                return true;
            }
        }
        return false;
    }
}
