package kizashi.extract.frames;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Titles that programs leave in a file's properties, of which most are none. */
public final class Titles {
    private static final String[] USELESS = {
        "Microsoft ",
        ".doc",
        ".xls",
        ".ppt",
        ".jtd",
        ".indd",
        ".pdf",
        "untitled",
        "Untitled",
        "無題",
        "名称未設定",
        "PowerPoint",
        "スライド "
    };

    private static final int HEAD = 3000;

    private Titles() {}

    /** The title, or null when it is a file name, a program's default, or no Japanese. */
    public static @Nullable String useful(@Nullable String title) {
        if (title == null || title.isBlank() || title.length() > 200) {
            return null;
        }
        for (String word : USELESS) {
            if (title.contains(word)) {
                return null;
            }
        }
        boolean japanese = title.chars().anyMatch(c -> c >= 0x3041 && c <= 0x9FFF);
        boolean broken = title.chars().anyMatch(c -> c == 0xFFFD || c < 0x20 || (c >= 0x80 && c < 0x100));
        return japanese && !broken ? title.strip() : null;
    }

    /** A title that the document itself shows near its head; properties are often those of the file it was copied from. */
    public static @Nullable String confirmed(@Nullable String title, String text) {
        if (title == null) {
            return null;
        }
        String head = bare(text.substring(0, Math.min(HEAD, text.length())));
        return head.contains(bare(title)) ? title : null;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").replace("\n", "");
    }
}
