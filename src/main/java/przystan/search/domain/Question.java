package przystan.search.domain;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/// What a stranger asked, free of signs that nobody sees. Nothing in it is a command.
///
/// @param text between 1 and [#LONGEST] characters
public record Question(String text) {

    /// Characters that are read; a longer question is not one that a person typed.
    public static final int LONGEST = 200;

    /// Words that are looked for; those after them are left aside.
    public static final int WORDS = 12;

    /// What came of reading it.
    public sealed interface Reading {
        record Asked(Question question) implements Reading {}

        record Blank() implements Reading {}

        record TooLong() implements Reading {}
    }

    public static Reading read(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return new Reading.TooLong();
        }
        var text = visible(typed);
        if (text.isEmpty()) {
            return new Reading.Blank();
        }
        return text.codePointCount(0, text.length()) > LONGEST
                ? new Reading.TooLong()
                : new Reading.Asked(new Question(text));
    }

    /// Without control characters, marks of direction, lone surrogates; one space for each stretch of blanks.
    private static String visible(String typed) {
        var visible = new StringBuilder(typed.length());
        typed.codePoints().forEach(sign -> {
            switch (UCharacter.getType(sign)) {
                case ECharacterCategory.SPACE_SEPARATOR,
                        ECharacterCategory.LINE_SEPARATOR,
                        ECharacterCategory.PARAGRAPH_SEPARATOR,
                        ECharacterCategory.CONTROL -> visible.append(' ');
                case ECharacterCategory.FORMAT -> {
                    if (joins(sign)) {
                        visible.appendCodePoint(sign);
                    }
                }
                case ECharacterCategory.SURROGATE, ECharacterCategory.PRIVATE_USE, ECharacterCategory.UNASSIGNED -> {}
                default -> visible.appendCodePoint(sign);
            }
        });
        return visible.toString().strip().replaceAll(" +", " ");
    }

    /// Persian and the languages of India write words with these.
    private static boolean joins(int sign) {
        return sign == 0x200C || sign == 0x200D;
    }
}
