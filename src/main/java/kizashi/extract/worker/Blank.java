package kizashi.extract.worker;

import kizashi.japanese.VerticalForms;

/** White space that a carrier's form left behind. */
final class Blank {
    private Blank() {}

    /** Without white space at line ends, runs of empty lines, control characters and punctuation in its form for vertical type. */
    static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int empty = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            String kept = VerticalForms.usual(clean(line)).stripTrailing();
            empty = kept.isEmpty() ? empty + 1 : 0;
            if (empty > 1 || (kept.isEmpty() && out.isEmpty())) {
                continue;
            }
            out.append(kept).append('\n');
        }
        return out.toString().stripTrailing() + (out.isEmpty() ? "" : "\n");
    }

    private static String clean(String line) {
        StringBuilder kept = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < 0x20 && c != '\t') || c == 0xAD || c == 0xFEFF) {
                kept = kept == null ? new StringBuilder(line.substring(0, i)) : kept;
            } else if (kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? line : kept.toString();
    }
}
