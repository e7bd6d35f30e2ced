package kizashi.web;

import java.util.Arrays;
import kizashi.deliver.Words;

/** Values that a form offers to choose from. */
final class Choices {
    private Choices() {}

    /**
     * The value that was chosen.
     *
     * @param text its name, in any case
     * @param words to say that it is none
     * @throws IllegalArgumentException when the form does not offer it
     */
    static <E extends Enum<E>> E of(Class<E> values, String text, Words words) {
        return Arrays.stream(values.getEnumConstants())
                .filter(v -> v.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(words.get("problem.choice", text)));
    }
}
