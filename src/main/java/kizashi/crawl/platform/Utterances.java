package kizashi.crawl.platform;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Lines in which somebody speaks, told without any mark in front of the speaker: 「議長（甲野太郎君）　…ます。」, 「丙田委員）…ですか。」. */
final class Utterances implements NodeVisitor {
    private static final Pattern SPOKEN = Pattern.compile(
            "[○◯〇◎◆●△]?[^\\s。、（()）:：]{0,16}(?:議長|委員長|会長|市長|町長|村長|区長|知事|部長|課長|局長|室長|所長|次長|参事|係長|主幹|教育長|管理者|議員|委員|[0-9０-９]{1,2}番)"
                    + "(?:[（(][^）)。]{1,16}[）)])?(?:君|さん|氏)?(?:[)）:：]|[\\s\\u3000]+)[^\\s].*[。？?].*");

    private final StringBuilder line = new StringBuilder();
    private int spoken;

    private Utterances() {}

    /** How many such lines a page has. */
    static int count(Document page) {
        Utterances all = new Utterances();
        page.body().traverse(all);
        all.end();
        return all.spoken;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            for (String part : words.getWholeText().split("(?<=\n)", -1)) {
                line.append(part.replace('\n', ' '));
                if (part.endsWith("\n")
                        && words.parentNode() instanceof Element parent
                        && parent.normalName().equals("pre")) {
                    end();
                }
            }
        } else if (node instanceof Element element && breaksLine(element)) {
            end();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && breaksLine(element)) {
            end();
        }
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private void end() {
        if (SPOKEN.matcher(line.toString().strip()).matches()) {
            spoken++;
        }
        line.setLength(0);
    }
}
