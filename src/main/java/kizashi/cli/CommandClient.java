package kizashi.cli;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import kizashi.cli.terminal.Session;
import kizashi.config.Home;
import kizashi.model.Json;

/** Hands a command to a running {@code serve} of the same home, if there is one. */
final class CommandClient {
    private static final int CONNECT_MILLIS = 2000;

    private CommandClient() {}

    /**
     * Lets a running {@code serve} do it.
     *
     * @return its exit code; empty when none runs
     */
    static OptionalInt run(Home home, String[] args, PrintStream out, PrintStream err) throws IOException {
        CommandServer.Address address;
        try {
            address = Json.read(Files.readString(CommandServer.fileOf(home)), CommandServer.Address.class);
        } catch (NoSuchFileException | IllegalArgumentException e) {
            return OptionalInt.empty();
        }
        if (address.home() != null && !address.home().equals(CommandServer.identity(home))) {
            return OptionalInt.empty(); // Copied with the home: that server would write into the original.
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port()), CONNECT_MILLIS);
            Session session = Session.current();
            String request = Json.write(new CommandServer.Request(
                    address.token(),
                    Path.of("").toAbsolutePath().toString(),
                    session.terminal(),
                    session.columns(),
                    java.util.List.of(args)));
            socket.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
            return OptionalInt.of(copy(new DataInputStream(socket.getInputStream()), out, err));
        } catch (java.net.ConnectException e) {
            return OptionalInt.empty(); // Killed: its file is left, nobody listens.
        }
    }

    private static int copy(DataInputStream in, OutputStream out, OutputStream err) throws IOException {
        try {
            while (true) {
                char kind = (char) in.readUnsignedByte();
                byte[] bytes = in.readNBytes(in.readInt());
                if (kind == 'x') {
                    return bytes[0];
                }
                OutputStream to = kind == 'o' ? out : err;
                to.write(bytes);
                to.flush();
            }
        } catch (EOFException e) {
            throw new IOException("serve stopped while it ran this command; run the same command again", e);
        }
    }
}
