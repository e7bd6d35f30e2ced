package kizashi.crawl.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kizashi.crawl.client.FetchRequest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The search form on DB-Search's first page, and the ways to the next page of results.
 *
 * @param action where it is sent
 * @param token of the newest generation; null for the older ones
 * @param text name and value of the choice 本文, which differ between councils; null where there is none
 */
record DbsrForm(URI action, @Nullable String token, Map.@Nullable Entry<String, String> text) {

    static @Nullable DbsrForm of(URI base, Document html) {
        for (Element form : html.select("form[action]")) {
            boolean search = form.selectFirst("input[name^=Phrase]") != null;
            URI action = VendorPage.resolve(base, form.attr("action"));
            if (search && action != null) {
                Element token = form.selectFirst("input[name=_token]");
                return new DbsrForm(action, token == null ? null : token.attr("value"), text(form));
            }
        }
        return null;
    }

    /** The choice labelled 本文, as in 「本文から検索」 and 「本文のみ」. */
    private static Map.@Nullable Entry<String, String> text(Element form) {
        for (Element input : form.select("input[type=checkbox], input[type=radio]")) {
            Element label = input.closest("label");
            String words = label != null ? label.text() : "";
            if (words.isEmpty() && !input.id().isEmpty()) {
                Element other = form.selectFirst("label[for=" + input.id() + "]");
                words = other == null ? "" : other.text();
            }
            if (words.contains("本文") && !input.attr("value").isEmpty()) {
                return Map.entry(input.attr("name"), input.attr("value"));
            }
        }
        return null;
    }

    /** All texts of a calendar year, the newest first. */
    FetchRequest search(int year) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        if (token != null) {
            fields.add(Map.entry("_token", token));
            fields.add(Map.entry("Template", "list"));
            fields.add(Map.entry("QueryType", "new"));
            fields.add(Map.entry("ListType", "text"));
            fields.add(Map.entry("ListOrder", "desc"));
            fields.add(Map.entry("Phrase", ""));
        } else {
            fields.add(Map.entry("QueryType", "New"));
            fields.add(Map.entry("PhraseConnection", "And"));
            fields.add(Map.entry("ListType", "Document"));
            fields.add(Map.entry("ListOrder", "Desc"));
            fields.add(Map.entry("Phrase[]", ""));
        }
        fields.add(Map.entry("TermStartYear", Integer.toString(year)));
        fields.add(Map.entry("TermEndYear", Integer.toString(year)));
        fields.add(Map.entry("TermStart", year + "-01-01"));
        fields.add(Map.entry("TermEnd", year + "-12-31"));
        if (text != null) {
            fields.add(text);
        }
        return FetchRequest.form(action, fields, StandardCharsets.UTF_8);
    }

    /** The next page: a link in the older generations, a button of a form with a token in the newest; null on the last. */
    static @Nullable FetchRequest next(URI base, Document html, int page) {
        Element button = html.selectFirst("button[name=Page][aria-label=次のページ]");
        Element form = button == null ? null : button.closest("form");
        if (button != null
                && form != null
                && !button.hasAttr("disabled")
                && !button.attr("aria-disabled").equals("true")) {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            for (Element hidden : form.select("input[type=hidden][name]")) {
                fields.add(Map.entry(hidden.attr("name"), hidden.attr("value")));
            }
            fields.add(Map.entry("Page", button.attr("value")));
            URI action = VendorPage.resolve(base, form.attr("action"));
            return action == null ? null : FetchRequest.form(action, fields, StandardCharsets.UTF_8);
        }
        for (Element link : html.select("a[href*=Page=]")) {
            String number = VendorPage.parameter(link.attr("href"), "Page");
            boolean following = String.valueOf(page + 1).equals(number);
            URI url = following ? VendorPage.resolve(base, link.attr("href")) : null;
            if (url != null) {
                return FetchRequest.get(url);
            }
        }
        return null;
    }
}
