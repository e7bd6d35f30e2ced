package kizashi.extract.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import kizashi.extract.frames.Frames;
import kizashi.model.NoText;

/** The worker's program: {@code java … WorkerMain maxChars maxEmbedded maxDepth}. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Reads files until standard input ends. */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // Whatever a library prints must not end up in the answer.
        System.setOut(System.err);
        NoNetwork.install();
        FileReader reader =
                new FileReader(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        for (Frames.Request request = Frames.readRequest(in); request != null; request = Frames.readRequest(in)) {
            Frames.write(out, read(reader, request));
        }
    }

    private static Frames.Response read(FileReader reader, Frames.Request request) {
        try {
            return reader.read(request);
        } catch (StackOverflowError e) {
            return new Frames.Response(null, new NoText(NoText.Reason.CORRUPT, "入れ子が深すぎます (nested too deeply)"));
        }
    }
}
