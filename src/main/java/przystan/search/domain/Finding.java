package przystan.search.domain;

import przystan.texts.Localized;

/// One thing that was found.
///
/// @param kind key of the text that says what it is
public record Finding(String path, String kind, Localized title, Passage passage) {}
