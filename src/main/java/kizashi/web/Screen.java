package kizashi.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import org.jspecify.annotations.Nullable;

/** What every page knows: the language it is shown in, and where the same page is in the other one. */
public final class Screen {
    static final String PLACE = "kizashi.web";
    private static final String PARAMETER = "lang";
    private static final String COOKIE = "kizashi-lang";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final Words words;
    private final String other;

    private Screen(Language language, String other) {
        this.words = new Words(language, PLACE);
        this.other = other;
    }

    /**
     * The screen of a request: in the language that its address asks for, which is remembered in a cookie, else in the one
     * remembered, else in that of the settings.
     *
     * @param setting {@code ja} or {@code en}
     */
    static Screen of(Context c, String setting) {
        String asked = known(c.queryParam(PARAMETER));
        if (asked != null) {
            c.cookie(new Cookie(COOKIE, asked, "/", YEAR_SECONDS, false, true, null, SameSite.LAX));
        }
        String remembered = known(c.cookie(COOKIE));
        String code = asked != null ? asked : remembered != null ? remembered : setting;
        Language language = Language.of(code);
        return new Screen(language, address(c, language == Language.JA ? Language.EN : Language.JA));
    }

    private static @Nullable String known(@Nullable String code) {
        return code != null && (code.equals("ja") || code.equals("en")) ? code : null;
    }

    /** The same address in another language; what cannot be asked for again is left for the list of cases. */
    private static String address(Context c, Language language) {
        boolean page = c.method().name().equals("GET") || c.method().name().equals("HEAD");
        Stream<String> rest = !page
                ? Stream.empty()
                : c.queryParamMap().entrySet().stream()
                        .filter(e -> !e.getKey().equals(PARAMETER))
                        .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)));
        String query = Stream.concat(rest, Stream.of(PARAMETER + "=" + language.code()))
                .collect(Collectors.joining("&"));
        return (page ? "" : "/") + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A text of the pages, with its values. */
    public String say(String key, Object... values) {
        return words.get(key, values);
    }

    /** Its words. */
    public Words words() {
        return words;
    }

    /** {@code ja} or {@code en}. */
    public String lang() {
        return words.language().code();
    }

    /** The other one. */
    public String otherLang() {
        return words.language() == Language.JA ? "en" : "ja";
    }

    /** Where the same page is in the other language. */
    public String otherAddress() {
        return other;
    }

    /** The pages that the head of every page leads to: their ids, which are also the ends of their keys. */
    public List<String> pages() {
        return List.of("opportunities", "search", "tracker", "sources", "status");
    }

    /** Where one of {@link #pages()} is. */
    public String address(String page) {
        return page.equals("opportunities") ? "/" : "/" + page;
    }
}
