package przystan.search;

import przystan.texts.Localized;

/// One public thing as the search knows it. Nothing personal and nothing unpublished belongs in here.
///
/// @param path inside unit and language, for example `/model/tasks/task-sport`; the entry's identity
/// @param kind key of the text that says what it is, for example `policy.task.kind`
/// @param text plain text without markup; parts of it are shown around a hit
public record SearchEntry(String path, String kind, Localized title, Localized text) {}
