package przystan.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Arabic letters joined by the shape their neighbours ask for, and lines turned for a printer that only knows left
/// to right. ICU's own joining knows the letters of Arabic but not those of Persian, and sets vowel signs on a line
/// of their own instead of on their letter.
final class ArabicJoining implements BidiReorderer {
    private static final String LAM = "ل";
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Map<Joint, String> SHAPES = shapes();

    /// A letter, or lam with its alef, and whether it holds hands before and after, as one of Unicode's four forms.
    private record Joint(String letters, int form) {}

    @Override
    public String shapeText(String text) {
        if (!isRightToLeft(text)) {
            return text;
        }
        var shaped = new StringBuilder();
        var signs = text.codePoints().toArray();
        for (var at = 0; at < signs.length; at++) {
            var next = neighbour(signs, at, 1);
            var before = takesHandBefore(signs, at);
            var letter = Character.toString(signs[at]);
            var ligature = letter.equals(LAM) && next < signs.length
                    ? SHAPES.get(new Joint(LAM + Character.toString(signs[next]), form(before, false)))
                    : null;
            if (ligature == null) {
                var joint = new Joint(letter, form(before, givesHandAfter(signs, at)));
                shaped.append(SHAPES.getOrDefault(joint, letter));
            } else {
                shaped.append(ligature).append(new String(signs, at + 1, next - at - 1));
                at = next;
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> isShape(sign.codePointAt(0)) ? COMPATIBLE.normalize(sign) : sign)
                .collect(Collectors.joining());
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /// The reverse of joining and turning: the letters as they were typed, in the order they are read.
    static String asTyped(String printed) {
        var hand = new ArabicJoining();
        return hand.deshapeText(hand.reorderRTLTextToLTR(printed));
    }

    static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(sign -> switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        });
    }

    static String everyShapeOf(String letter) {
        var both = "ه";
        return new ArabicJoining()
                .shapeText(String.join(" ", letter, letter + both, both + letter, both + letter + both));
    }

    /// Whether a letter that ought to join stays as it was typed, because Unicode has no joined form of it.
    static boolean leavesApart(String shaped) {
        return shaped.codePoints().map(ArabicJoining::joining).anyMatch(ArabicJoining::takesHands);
    }

    private static boolean takesHandBefore(int[] signs, int at) {
        var previous = neighbour(signs, at, -1);
        return takesHands(joining(signs[at])) && previous >= 0 && givesHand(joining(signs[previous]));
    }

    private static boolean givesHandAfter(int[] signs, int at) {
        var next = neighbour(signs, at, 1);
        return joining(signs[at]) == JoiningType.DUAL_JOINING
                && next < signs.length
                && (takesHands(joining(signs[next])) || joining(signs[next]) == JoiningType.JOIN_CAUSING);
    }

    private static boolean takesHands(int joining) {
        return joining == JoiningType.DUAL_JOINING || joining == JoiningType.RIGHT_JOINING;
    }

    private static boolean givesHand(int joining) {
        return joining == JoiningType.DUAL_JOINING || joining == JoiningType.JOIN_CAUSING;
    }

    /// The next sign in that direction that is not a vowel sign; one step outside when there is none.
    private static int neighbour(int[] signs, int at, int step) {
        var there = at + step;
        while (there >= 0 && there < signs.length && joining(signs[there]) == JoiningType.TRANSPARENT) {
            there += step;
        }
        return there;
    }

    private static int joining(int sign) {
        return UCharacter.getIntPropertyValue(sign, UProperty.JOINING_TYPE);
    }

    private static int form(boolean before, boolean after) {
        if (before) {
            return after ? DecompositionType.MEDIAL : DecompositionType.FINAL;
        }
        return after ? DecompositionType.INITIAL : DecompositionType.ISOLATED;
    }

    private static Map<Joint, String> shapes() {
        var decomposed = Normalizer2.getNFKDInstance();
        var shapes = new HashMap<Joint, String>();
        for (var sign = 0xFB50; sign <= 0xFEFC; sign++) {
            var letters = isShape(sign) ? decomposed.getRawDecomposition(sign) : null;
            if (letters != null
                    && (letters.length() == 1 || letters.length() == 2 && letters.matches(LAM + "[آأإا]"))) {
                var form = UCharacter.getIntPropertyValue(sign, UProperty.DECOMPOSITION_TYPE);
                shapes.put(new Joint(letters, form), Character.toString(sign));
            }
        }
        return shapes;
    }

    private static boolean isShape(int sign) {
        return sign >= 0xFB50 && sign <= 0xFDFF || sign >= 0xFE70 && sign <= 0xFEFC;
    }
}
