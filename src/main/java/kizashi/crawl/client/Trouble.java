package kizashi.crawl.client;

/** Why a request brought nothing, as a category that answers "stop, retry or go on?". */
public enum Trouble {
    /** The name has no address. */
    DNS("名前解決", Advice.STOP),
    /** No connection, or it broke off. */
    CONNECT("接続", Advice.RETRY),
    /** The certificate is expired, for another host or by nobody known; never accepted silently. */
    TLS("TLS", Advice.STOP),
    /** The company's proxy refuses. */
    PROXY("プロキシ", Advice.STOP),
    /** Not finished within the deadline. */
    TIMEOUT("時間切れ", Advice.RETRY),
    /** More bytes than allowed. */
    TOO_LARGE("大きすぎる", Advice.GO_ON),
    /** robots.txt could not be read, so nothing may be. */
    ROBOTS("robots.txt", Advice.STOP),
    /** 429, 503, or a page that says so: come back later. */
    BUSY("混雑", Advice.STOP),
    /** Another 5xx. */
    SERVER("サーバー障害", Advice.RETRY),
    /** 404 or 410. */
    GONE("見つからない", Advice.GO_ON),
    /** 401 or 403. */
    FORBIDDEN("拒否", Advice.GO_ON),
    /** Another status. */
    HTTP("HTTP", Advice.GO_ON),
    /** Too many redirects, a circle, or no place to go to. */
    REDIRECT("転送", Advice.GO_ON),
    /** The page does not look as the platform expects. */
    LAYOUT("画面変更", Advice.STOP),
    /** A page without anything in it. */
    EMPTY("空", Advice.GO_ON),
    /** List pages without end, such as a calendar: their share is used up, the documents found so far count. */
    ENDLESS("終わらない一覧", Advice.GO_ON),
    /** The run's requests are used up; the next run goes on. */
    BUDGET("上限", Advice.STOP),
    /** Ended from outside. */
    CANCELLED("中断", Advice.STOP),
    /** The document was fetched, but what came after failed; it is offered again in the next run. */
    PROCESSING("処理", Advice.GO_ON);

    private final String label;
    private final Advice advice;

    Trouble(String label, Advice advice) {
        this.label = label;
        this.advice = advice;
    }

    /** What to do next. */
    public enum Advice {
        /** Leave this source alone until a later run. */
        STOP,
        /** The same request may succeed later in this run. */
        RETRY,
        /** Only this address is concerned. */
        GO_ON
    }

    /** The word on screens. */
    public String label() {
        return label;
    }

    /** What to do next. */
    public Advice advice() {
        return advice;
    }
}
