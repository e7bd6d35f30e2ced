package kizashi.pipeline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kizashi.config.Accounts;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.ProfileFiles;
import kizashi.config.Registry;
import kizashi.config.Schedule;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import kizashi.config.SourceFiles;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.lucene.IndexCheck;
import kizashi.index.lucene.IndexUnusableException;
import kizashi.index.lucene.LuceneIndex;
import kizashi.japanese.AnalysisFileException;
import kizashi.japanese.TableChanges;
import kizashi.japanese.analysis.AnalysisFiles;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.Weights;
import kizashi.model.Source;
import kizashi.signal.phrase.SignalTables;

/** Looks at a home and says what is wrong with it and what to do. Changes nothing and waits for nobody. */
public final class Doctor {
    private static final long LOW_DISK = 2L << 30;
    private static final int CONNECT_MILLIS = 3000;
    private static final int MOST_NAMED = 5;

    private final Home home;
    private final Words words;
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

    private Doctor(Home home, Words words) {
        this.home = home;
        this.words = words;
    }

    /**
     * Looks at everything.
     *
     * @param environment variables that may hold secrets
     * @param language to say it in
     * @param timetable throws {@link ConfigException} for a schedule that cannot be run
     */
    public static List<Finding> examine(
            Home home, Map<String, String> environment, Language language, Consumer<Schedule> timetable) {
        Doctor doctor = new Doctor(home, Kizashi.words(language));
        doctor.java();
        doctor.home();
        doctor.disk();
        Settings settings = doctor.settings(environment);
        doctor.index();
        doctor.tables();
        doctor.sources();
        doctor.profiles();
        doctor.accounts();
        doctor.schedule(timetable);
        if (settings != null) {
            doctor.contact(settings);
            doctor.proxy(settings);
            doctor.mail(settings, environment);
        }
        return List.copyOf(doctor.findings);
    }

    /** @param what the end of the key of its word */
    private void add(String what, State state, String detail) {
        findings.add(new Finding(words.get("doctor." + what), state, detail));
    }

    private String say(String key, Object... values) {
        return words.plain("doctor." + key, values);
    }

    private void java() {
        int version = Runtime.version().feature();
        add(
                "java",
                version >= 21 ? State.GOOD : State.BAD,
                say("java.version", version, System.getProperty("java.home")));
    }

    private void home() {
        try {
            home.open();
            boolean writable = Files.isWritable(home.var());
            add(
                    "home",
                    writable ? State.GOOD : State.BAD,
                    writable ? home.root().toString() : say("home.readonly", home.root()));
        } catch (ConfigException | java.io.UncheckedIOException e) {
            add("home", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void disk() {
        try {
            FileStore store = Files.getFileStore(home.var());
            long free = store.getUsableSpace();
            add(
                    "disk",
                    free < LOW_DISK ? State.NOTE : State.GOOD,
                    say(free < LOW_DISK ? "disk.low" : "disk.free", free >> 20));
        } catch (IOException e) {
            add("disk", State.NOTE, say("disk.unknown", String.valueOf(e.getMessage())));
        }
    }

    private @org.jspecify.annotations.Nullable Settings settings(Map<String, String> environment) {
        try {
            Settings settings = SettingsFiles.read(home);
            SettingsFiles.secrets(home, environment);
            add("settings", State.GOOD, home.config().resolve("kizashi.yml").toString());
            return settings;
        } catch (ConfigException e) {
            add("settings", State.BAD, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void index() {
        try {
            AnalysisFiles files = AnalysisFiles.of(home.analysis(), SignalTables.files());
            String problem = IndexCheck.problem(home.indexStore());
            if (problem != null) {
                add("index", State.BAD, say("index.damaged", problem));
                return;
            }
            try (PassageIndex index = LuceneIndex.openReadOnly(home.indexStore(), new KizashiAnalyzer(files))) {
                long passages = index.coverage(Filter.ALL).passages();
                if (index.state() == IndexState.OTHER_ANALYSIS) {
                    add("index", State.NOTE, say("index.analysis", passages));
                } else if (passages > Intake.SMALL) {
                    add("index", State.GOOD, say("index.large", passages, Intake.SMALL));
                } else {
                    add("index", State.GOOD, say("index.good", passages));
                }
            }
        } catch (AnalysisFileException | IndexUnusableException e) {
            add("index", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    /** Tables that the home lays over those of the program: a line too many changes every reading, and nobody would look there. */
    private void tables() {
        try {
            SignalTables.of(home.analysis());
            Weights.load(home.config().resolve(Weights.FILE));
            List<TableChanges> own = new ArrayList<>(AnalysisFiles.changes(home.analysis()));
            own.addAll(SignalTables.changes(home.analysis()));
            own.add(Weights.changes(home.config().resolve(Weights.FILE)));
            List<TableChanges> changed = own.stream().filter(of -> !of.isNone()).toList();
            if (changed.isEmpty()) {
                add("tables", State.GOOD, say("tables.none"));
            }
            for (TableChanges of : changed) {
                List<String> parts = new ArrayList<>();
                part(parts, "added", of.added());
                part(parts, "changed", of.changed());
                part(parts, "removed", of.removed());
                part(parts, "unmatched", of.unmatched());
                State state = of.unmatched().isEmpty() ? State.GOOD : State.NOTE;
                add("tables", state, say("tables.own", of.file(), String.join(words.get("doctor.tables.and"), parts)));
            }
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            add("tables", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void part(List<String> parts, String what, List<String> keys) {
        if (!keys.isEmpty()) {
            String named =
                    String.join(words.get("doctor.tables.comma"), keys.subList(0, Math.min(MOST_NAMED, keys.size())));
            boolean more = keys.size() > MOST_NAMED;
            parts.add(say("tables." + what, keys.size(), more ? named + words.get("doctor.tables.more") : named));
        }
    }

    private void sources() {
        try {
            SourceFiles.Sources sources = SourceFiles.readAll(home, Registry.read(home));
            for (ConfigException problem : sources.problems()) {
                add("sources", State.BAD, String.valueOf(problem.getMessage()));
            }
            List<String> denied = sources.sources().stream()
                    .filter(s -> s.permission() == null || s.disabled() != null)
                    .map(Source::id)
                    .toList();
            add(
                    "sources",
                    State.GOOD,
                    say(
                            denied.isEmpty() ? "sources.good" : "sources.denied",
                            sources.sources().size(),
                            denied.size()));
        } catch (ConfigException e) {
            add("sources", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void profiles() {
        try {
            int count = ProfileFiles.read(home.profiles()).size();
            add("profiles", count > 0 ? State.GOOD : State.NOTE, say(count > 0 ? "count" : "profiles.none", count));
        } catch (ConfigException e) {
            add("profiles", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void accounts() {
        try {
            Accounts accounts = Accounts.of(home);
            add("accounts", State.GOOD, say("count", accounts.byCode().size()));
        } catch (ConfigException e) {
            add("accounts", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void schedule(Consumer<Schedule> timetable) {
        try {
            Schedule schedule = Schedule.read(home);
            timetable.accept(schedule);
            add("schedule", State.GOOD, say("schedule.groups", schedule.groups().size()));
        } catch (ConfigException e) {
            add("schedule", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private void contact(Settings settings) {
        boolean known = !settings.contact().isBlank();
        add("contact", known ? State.GOOD : State.NOTE, known ? settings.contact() : say("contact.none"));
    }

    private void proxy(Settings settings) {
        String proxy = settings.crawl().proxy();
        if (proxy.isBlank()) {
            add("proxy", State.GOOD, say("proxy.none"));
            return;
        }
        int colon = proxy.lastIndexOf(':');
        connect("proxy", colon < 0 ? proxy : proxy.substring(0, colon), port(proxy.substring(colon + 1)));
    }

    private void mail(Settings settings, Map<String, String> environment) {
        if (!settings.mail().configured()) {
            add("mail", State.NOTE, say("mail.none"));
            return;
        }
        if (settings.mail().from().isBlank()) {
            add("mail", State.BAD, say("mail.from"));
            return;
        }
        boolean password = SettingsFiles.secrets(home, environment).mailPassword() != null;
        if (!settings.mail().user().isBlank() && !password) {
            add("mail", State.BAD, say("mail.password"));
            return;
        }
        connect("mail", settings.mail().host(), settings.mail().port());
    }

    private void connect(String what, String host, int port) {
        if (port <= 0 || port > 65_535) {
            add(what, State.BAD, say("port", host));
            return;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            add(what, State.GOOD, say("connected", host + ":" + port));
        } catch (IOException | IllegalArgumentException e) {
            add(what, State.BAD, say("unconnected", host + ":" + port, String.valueOf(e.getMessage())));
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
