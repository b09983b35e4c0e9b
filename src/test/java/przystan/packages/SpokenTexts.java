package przystan.packages;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import przystan.texts.Language;
import przystan.texts.Texts;
import przystan.texts.Words;

/// The texts of the program, as it would say them.
public final class SpokenTexts {

    private static final Texts TEXTS = new AnnotationConfigApplicationContext(Texts.class).getBean(Texts.class);

    private SpokenTexts() {}

    public static Words english() {
        return TEXTS.in(new Language("en"));
    }

    public static Words polish() {
        return TEXTS.in(new Language("pl"));
    }
}
