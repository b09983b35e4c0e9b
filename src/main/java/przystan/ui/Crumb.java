package przystan.ui;

import przystan.texts.Phrase;

/// One step of the way from the home page to the page shown.
///
/// @param path inside the unit and language, beginning with a slash, for example `/model`
public record Crumb(Phrase title, String path) {}
