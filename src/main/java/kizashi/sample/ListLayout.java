package kizashi.sample;

/** How a council's site lists its papers; no two sites agree. */
enum ListLayout {
    /** A table with a column for the day. */
    TABLE("main table.ichiran a[href]", "tr", "td.day"),
    /** A list with the day in parentheses after the link. */
    BULLETS("main ul.list a[href]", "li", ".day"),
    /** Each entry of a definition list in a div: the day, then the link. */
    DEFINITIONS("main dl.news a[href]", "div", "dt"),
    /** Cards with a time element. */
    CARDS("main article.card a[href]", "article", "time");

    private final String documents;
    private final String item;
    private final String date;

    ListLayout(String documents, String item, String date) {
        this.documents = documents;
        this.item = item;
        this.date = date;
    }

    /** CSS selector of the links. */
    String documents() {
        return documents;
    }

    /** CSS selector of the element around a link and its day. */
    String item() {
        return item;
    }

    /** CSS selector of the day within it. */
    String date() {
        return date;
    }
}
