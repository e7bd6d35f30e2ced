package kizashi.deliver;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import kizashi.model.Commitment;
import kizashi.model.DocumentKind;
import kizashi.model.Stage;

/** The words around the evidence in one language, from {@code kizashi/deliver/words_*.properties}. */
public final class Words {
    private final Language language;
    private final ResourceBundle bundle;

    /** The words of a language. */
    public Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "kizashi.deliver.words",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Which language. */
    public Language language() {
        return language;
    }

    /**
     * A text with its values filled in.
     *
     * @param key of the properties file
     * @param values for {0}, {1} …
     */
    public String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
    }

    /** 実施, or "will do". */
    public String commitment(Commitment level) {
        return language == Language.JA ? level.label() : english(level);
    }

    /** 予算, or "budget". */
    public String stage(Stage stage) {
        return language == Language.JA ? stage.label() : english(stage);
    }

    /** 会議録, or "minutes". */
    public String kind(DocumentKind kind) {
        return language == Language.JA ? kind.label() : english(kind);
    }

    private String english(Enum<?> value) {
        return get(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + value.name());
    }
}
