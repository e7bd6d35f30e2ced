package kizashi.match.promise;

import java.util.ArrayList;
import java.util.List;

/** Names that a sentence puts in 「」: of programmes, services and places, not what somebody said. */
final class QuotedNames {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 20;

    private QuotedNames() {}

    static List<String> in(String sentence) {
        List<String> names = new ArrayList<>();
        for (int open = sentence.indexOf('「'); open >= 0; open = sentence.indexOf('「', open + 1)) {
            int close = sentence.indexOf('」', open);
            String name = close < 0 ? "" : sentence.substring(open + 1, close);
            boolean said = name.contains("。") || name.contains("、");
            if (!said && name.length() >= SHORTEST && name.length() <= LONGEST) {
                names.add(name);
            }
        }
        return names;
    }
}
