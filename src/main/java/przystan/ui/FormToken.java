package przystan.ui;

/// The hidden field that shows a form to be ours. Controllers take it as an argument, pages show it with
/// `HiddenToken.jte`.
public record FormToken(String name, String value) {}
