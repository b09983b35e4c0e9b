package przystan.ui;

/// The hidden field that shows a form to be ours. Controllers take it as an argument, pages show it with
/// `HiddenToken.jte`.
public record FormToken(String name, String value) {

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "FormToken[" + name + "]";
    }
}
