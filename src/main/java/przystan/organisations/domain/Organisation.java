package przystan.organisations.domain;

import java.util.List;
import java.util.Optional;
import przystan.texts.Localized;
import przystan.texts.StatedDate;

/// An organisation with its texts in every language.
///
/// @param abbreviation empty when it has none
/// @param kind id of its kind
/// @param areas ids of the areas it works in
/// @param parent id of the organisation it belongs to; empty when none
/// @param offers what it offers, in the words of the source
/// @param recordedFor the time that these facts describe
/// @param note what the source leaves open
record Organisation(
        String id,
        String abbreviation,
        Localized name,
        String kind,
        List<String> areas,
        String parent,
        List<Localized> offers,
        Optional<StatedDate> recordedFor,
        String note,
        String source) {}
