package przystan.ui;

/// A finished file that is no page: a document on paper, or data for programs. It goes out with an ETag, so that
/// whoever
/// has it already is told so.
///
/// @param mediaType for example `application/pdf`
/// @param name under which a reader may keep it; empty for data that programs read
public record FileAnswer(byte[] bytes, String mediaType, String name) {

    /// Data for programs.
    public static FileAnswer json(byte[] bytes) {
        return new FileAnswer(bytes, "application/json", "");
    }
}
