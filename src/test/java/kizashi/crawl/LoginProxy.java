package kizashi.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A company's proxy, small but real: it wants a login (RFC 7235), forwards http by absolute address and https by CONNECT. */
final class LoginProxy implements AutoCloseable {
    final List<String> forwarded = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String login;

    LoginProxy(String user, String password) throws IOException {
        login = "basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    threads.execute(() -> serve(client));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(Socket client) {
        try (client) {
            List<String> head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            String[] line = head.get(0).split(" ");
            boolean known = head.stream()
                    .anyMatch(h -> h.toLowerCase(Locale.ROOT).startsWith("proxy-authorization:")
                            && h.substring(20).strip().equalsIgnoreCase(login));
            OutputStream out = client.getOutputStream();
            if (!known) {
                refused.add(head.get(0));
                out.write(
                        ("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"office\"\r\n"
                                        + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            forwarded.add(head.get(0));
            if (line[0].equals("CONNECT")) {
                String[] target = line[1].split(":");
                try (Socket server = new Socket(target[0], Integer.parseInt(target[1]))) {
                    out.write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    var up = threads.submit(() -> client.getInputStream().transferTo(server.getOutputStream()));
                    server.getInputStream().transferTo(out);
                    up.cancel(true);
                }
                return;
            }
            URI url = URI.create(line[1]);
            try (Socket server = new Socket(url.getHost(), url.getPort())) {
                StringBuilder request = new StringBuilder(line[0] + " " + url.getRawPath() + " HTTP/1.1\r\n");
                head.stream()
                        .skip(1)
                        .filter(h -> !h.toLowerCase(Locale.ROOT).startsWith("proxy-")
                                && !h.toLowerCase(Locale.ROOT).startsWith("connection:"))
                        .forEach(h -> request.append(h).append("\r\n"));
                request.append("Connection: close\r\n\r\n");
                server.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
                server.getInputStream().transferTo(out);
            }
        } catch (IOException e) {
            refused.add(e.toString());
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            bytes.write(b);
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text.strip().lines().toList();
            }
        }
        return List.of();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
