package kizashi.cli;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import kizashi.cli.terminal.CliWords;
import kizashi.cli.terminal.Session;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.SettingsFiles;
import kizashi.model.Json;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Runs commands within {@code serve} on behalf of other processes of the same user, so that nobody has to stop it. It
 * listens on loopback; where, and the secret that opens it, stand in {@code var/serve.json}, which only the owner reads.
 * One command runs at a time, as in processes of their own.
 */
final class CommandServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandServer.class);

    private final Kizashi kizashi;
    private final ServerSocket socket;
    private final String token;
    private final Path file;
    private final ReentrantLock one = new ReentrantLock();

    /**
     * What a process asks for.
     *
     * @param token the secret of {@code var/serve.json}
     * @param folder its working folder
     * @param terminal whether a person reads its output
     * @param columns how wide the terminal of its standard error is; 0 for none
     * @param args the command
     */
    record Request(String token, String folder, boolean terminal, int columns, java.util.List<String> args) {}

    /**
     * Where a server listens.
     *
     * @param home which home it serves ({@link #identity}); null where an older program wrote it
     */
    record Address(
            int port, String token, long pid, @Nullable String home) {}

    /** What tells a home from a copy of it: the file system's key of its {@code var}, else its real path. */
    static String identity(Home home) throws IOException {
        Object key = Files.readAttributes(home.var(), BasicFileAttributes.class).fileKey();
        return key != null ? key.toString() : home.var().toRealPath().toString();
    }

    CommandServer(Home home, Kizashi kizashi) throws IOException {
        this.kizashi = kizashi;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
        this.file = fileOf(home);
        writeAddress(identity(home));
        Thread.ofVirtual().name("commands").start(this::accept);
    }

    static Path fileOf(Home home) {
        return home.var().resolve("serve.json");
    }

    private void writeAddress(String home) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Address address = new Address(
                socket.getLocalPort(), token, ProcessHandle.current().pid(), home);
        Files.writeString(file, Json.write(address));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("commands: {}", e.toString());
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            Request request = Json.read(line, Request.class);
            boolean known = MessageDigest.isEqual(
                    request.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
            int code = known ? run(request, out) : CommandLine.ExitCode.SOFTWARE;
            frame(out, 'x', new byte[] {(byte) code}, 0, 1);
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("commands: {}", e.toString());
        }
    }

    private int run(Request request, DataOutputStream out) {
        CommandLine commandLine = Main.commandLine(request.args().toArray(new String[0]))
                .setOut(new PrintWriter(new Frames(out, 'o'), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(new Frames(out, 'e'), true, StandardCharsets.UTF_8));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                request.terminal() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        one.lock();
        try {
            Session session = new Session(
                    Path.of(request.folder()), kizashi, request.terminal(), request.columns(), new Frames(out, 'o'));
            if (settingsChanged()) {
                commandLine.getErr().println(CliWords.of(kizashi.home()).get("serve.settings"));
            }
            int code = Session.within(
                    session, () -> commandLine.execute(request.args().toArray(new String[0])));
            commandLine.getOut().flush();
            commandLine.getErr().flush();
            return code;
        } finally {
            one.unlock();
        }
    }

    /** Whether the file says something else than what serve began with, which a command run here goes by. */
    private boolean settingsChanged() {
        try {
            return !SettingsFiles.read(kizashi.home()).equals(kizashi.settings());
        } catch (ConfigException e) {
            return true; // the command that reads the file says what is wrong in it
        }
    }

    private static void frame(DataOutputStream out, char kind, byte[] bytes, int from, int length) throws IOException {
        synchronized (out) {
            out.writeByte(kind);
            out.writeInt(length);
            out.write(bytes, from, length);
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends what a command prints to the process that asked; goes on quietly when that one has left. */
    private static final class Frames extends OutputStream {
        private final DataOutputStream out;
        private final char kind;
        private boolean gone;

        Frames(DataOutputStream out, char kind) {
            this.out = out;
            this.kind = kind;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (gone) {
                return;
            }
            try {
                frame(out, kind, bytes, from, length);
            } catch (IOException e) {
                gone = true; // Ctrl-C there; the work here is finished all the same.
            }
        }
    }
}
