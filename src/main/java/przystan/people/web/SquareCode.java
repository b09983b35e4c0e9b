package przystan.people.web;

import io.nayuki.qrcodegen.QrCode;

/// A square code that a telephone reads, as a path of SVG.
///
/// @param side of the picture in modules, with the white edge that readers need
/// @param path draws the dark modules, each one unit wide
public record SquareCode(int side, String path) {

    private static final int EDGE = 4;

    static SquareCode of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(' ')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new SquareCode(code.size + 2 * EDGE, path.toString());
    }
}
