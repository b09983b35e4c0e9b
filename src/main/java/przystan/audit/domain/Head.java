package przystan.audit.domain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// The last link of a chain, as far as it had come at some time. Kept outside of the database it proves later that
/// nothing was cut off and made anew.
///
/// @param number of the link; 0 where nothing is sealed yet
record Head(long number, byte[] mark) {

    static final Head NONE = new Head(0, new byte[0]);

    /// As it is printed and written to the log.
    String written(String unit) {
        return "head " + unit + " " + number + " " + HexFormat.of().formatHex(mark);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head(var otherNumber, var otherMark)
                && number == otherNumber
                && Arrays.equals(mark, otherMark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, Arrays.hashCode(mark));
    }
}
