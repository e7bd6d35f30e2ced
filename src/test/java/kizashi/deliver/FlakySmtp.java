package kizashi.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server with bad days: hangs up, says 4xx, hangs up after it has taken the mail. Seeded. */
public final class FlakySmtp implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Random random;
    private final double fault;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private volatile int faults;

    public FlakySmtp(long seed, double fault) throws IOException {
        this.random = new Random(seed);
        this.fault = fault;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Message-IDs of the mails that it took. */
    public List<String> accepted() {
        return accepted;
    }

    public int faults() {
        return faults;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // One connection at a time.
    private void serve() {
        while (!socket.isClosed()) {
            int trouble = random.nextDouble() < fault ? random.nextInt(6) : -1;
            try (Socket client = socket.accept()) {
                faults += trouble >= 0 ? 1 : 0;
                talk(client, trouble);
            } catch (IOException e) {
                // The other side hung up, or the test is over.
            }
        }
    }

    private void talk(Socket client, int trouble) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.ISO_8859_1);
        if (trouble == 0) {
            return;
        }
        say(out, trouble == 1 ? "421 busy" : "220 flaky");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else if (command.startsWith("MAIL") && trouble == 2) {
                say(out, "451 later");
            } else if (command.startsWith("RCPT") && trouble == 3) {
                say(out, "450 greylisted");
            } else if (command.equals("DATA")) {
                if (trouble == 4) {
                    return;
                }
                say(out, "354 go on");
                data(in);
                if (trouble == 5) {
                    return;
                }
                say(out, "250 taken");
            } else {
                say(out, "250 ok");
            }
        }
    }

    private void data(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        accepted.add(id);
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
