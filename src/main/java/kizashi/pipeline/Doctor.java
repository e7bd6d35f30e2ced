package kizashi.pipeline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kizashi.config.Accounts;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.ProfileFiles;
import kizashi.config.Registry;
import kizashi.config.Schedule;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import kizashi.config.SourceFiles;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.lucene.IndexCheck;
import kizashi.index.lucene.IndexUnusableException;
import kizashi.index.lucene.LuceneIndex;
import kizashi.japanese.AnalysisFileException;
import kizashi.japanese.analysis.AnalysisFiles;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Source;

/** Looks at a home and says what is wrong with it and what to do. Changes nothing and waits for nobody. */
public final class Doctor {
    private static final long LOW_DISK = 2L << 30;
    private static final int CONNECT_MILLIS = 3000;

    private final Home home;
    private final List<Finding> findings = new ArrayList<>();

    /** How a thing is. */
    public enum State {
        /** As it should be. */
        GOOD,
        /** Works, but somebody should know. */
        NOTE,
        /** Does not work. */
        BAD
    }

    /**
     * One thing that was looked at.
     *
     * @param what in a word
     * @param state how it is
     * @param detail what was seen, and what to do where something is wrong
     */
    public record Finding(String what, State state, String detail) {}

    private Doctor(Home home) {
        this.home = home;
    }

    /** Looks at everything. */
    public static List<Finding> examine(Home home, Map<String, String> environment) {
        Doctor doctor = new Doctor(home);
        doctor.java();
        doctor.home();
        doctor.disk();
        Settings settings = doctor.settings(environment);
        doctor.index();
        doctor.sources();
        doctor.profiles();
        doctor.schedule();
        if (settings != null) {
            doctor.contact(settings);
            doctor.proxy(settings);
            doctor.mail(settings, environment);
        }
        return List.copyOf(doctor.findings);
    }

    private void add(String what, State state, String detail) {
        findings.add(new Finding(what, state, detail));
    }

    private void java() {
        int version = Runtime.version().feature();
        add("Java", version >= 21 ? State.GOOD : State.BAD, version + "（" + System.getProperty("java.home") + "）");
    }

    private void home() {
        try {
            home.open();
            boolean writable = Files.isWritable(home.var());
            add(
                    "ホーム",
                    writable ? State.GOOD : State.BAD,
                    home.root() + (writable ? "" : "：書き込めません。権限を確かめるか --home で別の場所を指定してください"));
        } catch (ConfigException | java.io.UncheckedIOException e) {
            add("ホーム", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void disk() {
        try {
            FileStore store = Files.getFileStore(home.var());
            long free = store.getUsableSpace();
            String text = "空き " + (free >> 20) + " MB";
            add(
                    "ディスク",
                    free < LOW_DISK ? State.NOTE : State.GOOD,
                    free < LOW_DISK ? text + "：2 GB 未満です。空けてください" : text);
        } catch (IOException e) {
            add("ディスク", State.NOTE, "調べられません: " + e.getMessage());
        }
    }

    private @org.jspecify.annotations.Nullable Settings settings(Map<String, String> environment) {
        try {
            Settings settings = SettingsFiles.read(home);
            SettingsFiles.secrets(home, environment);
            add("設定", State.GOOD, home.config().resolve("kizashi.yml").toString());
            return settings;
        } catch (ConfigException e) {
            add("設定", State.BAD, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void index() {
        try {
            AnalysisFiles files = AnalysisFiles.of(home.analysis());
            String problem = IndexCheck.problem(home.indexStore());
            if (problem != null) {
                add("索引", State.BAD, problem + "：`kizashi reindex` で作り直してください");
                return;
            }
            try (PassageIndex index = LuceneIndex.openReadOnly(home.indexStore(), new KizashiAnalyzer(files))) {
                long passages = index.coverage(Filter.ALL).passages();
                if (index.state() == IndexState.OTHER_ANALYSIS) {
                    add("索引", State.NOTE, passages + " 箇所。index/analysis が変わっています：`kizashi reindex` してください");
                } else {
                    add("索引", State.GOOD, passages + " 箇所（解析表 " + files.hash().substring(0, 12) + "）");
                }
            }
        } catch (AnalysisFileException | IndexUnusableException e) {
            add("索引", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void sources() {
        try {
            SourceFiles.Sources sources = SourceFiles.readAll(home, Registry.read(home));
            for (ConfigException problem : sources.problems()) {
                add("情報源", State.BAD, String.valueOf(problem.getMessage()));
            }
            List<String> denied = sources.sources().stream()
                    .filter(s -> s.permission() == null || s.disabled() != null)
                    .map(Source::id)
                    .toList();
            add(
                    "情報源",
                    State.GOOD,
                    sources.sources().size() + " 件、うち取得しないもの " + denied.size() + " 件"
                            + (denied.isEmpty() ? "" : "（`kizashi source list --denied` で理由を表示）"));
        } catch (ConfigException e) {
            add("情報源", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void profiles() {
        try {
            int count = ProfileFiles.read(home.profiles()).size();
            add(
                    "プロファイル",
                    count > 0 ? State.GOOD : State.NOTE,
                    count + " 件" + (count > 0 ? "" : "：config/profiles/ に YAML を置いてください"));
            Accounts accounts = Accounts.read(home.config().resolve("accounts.csv"));
            add("取引先", State.GOOD, accounts.byCode().size() + " 件");
        } catch (ConfigException e) {
            add("プロファイル", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void schedule() {
        try {
            add("予定", State.GOOD, Schedule.read(home).groups().size() + " グループ");
        } catch (ConfigException e) {
            add("予定", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void contact(Settings settings) {
        boolean known = !settings.contact().isBlank();
        add(
                "連絡先",
                known ? State.GOOD : State.NOTE,
                known ? settings.contact() : "未設定：この機械の外には取りに行きません。config/kizashi.yml に contact を書いてください");
    }

    private void proxy(Settings settings) {
        String proxy = settings.crawl().proxy();
        if (proxy.isBlank()) {
            add("プロキシ", State.GOOD, "使いません");
            return;
        }
        int colon = proxy.lastIndexOf(':');
        connect("プロキシ", colon < 0 ? proxy : proxy.substring(0, colon), port(proxy.substring(colon + 1)));
    }

    private void mail(Settings settings, Map<String, String> environment) {
        if (!settings.mail().configured()) {
            add("メール", State.NOTE, "未設定：ダイジェストはファイルにだけ書きます（config/kizashi.yml の mail）");
            return;
        }
        if (settings.mail().from().isBlank()) {
            add("メール", State.BAD, "mail.from（差出人）が空です");
            return;
        }
        boolean password = SettingsFiles.secrets(home, environment).mailPassword() != null;
        if (!settings.mail().user().isBlank() && !password) {
            add("メール", State.BAD, "mail.user があるのにパスワードがありません（config/secrets.yml または KIZASHI_MAIL_PASSWORD）");
            return;
        }
        connect("メール", settings.mail().host(), settings.mail().port());
    }

    private void connect(String what, String host, int port) {
        if (port <= 0 || port > 65_535) {
            add(what, State.BAD, host + ": ポート番号が読めません（host:port の形で書いてください）");
            return;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            add(what, State.GOOD, host + ":" + port + " につながります");
        } catch (IOException | IllegalArgumentException e) {
            add(what, State.BAD, host + ":" + port + " につながりません: " + e.getMessage());
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
