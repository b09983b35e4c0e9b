package przystan.policy.web;

import java.util.List;
import przystan.policy.domain.ModelVersion;
import przystan.texts.Phrase;
import przystan.ui.Bars;
import przystan.ui.Page;

/// A whole policy document: what it is for, its areas and tasks, and where the money comes from.
///
/// @param pictures tasks by source of money and by way of delivery, and published amounts
/// @param others further documents of the unit
public record ModelPage(ModelVersion model, Place place, List<Bars> pictures, List<Other> others) implements Page {

    /// Another document of the unit and how it is tied to this one.
    ///
    /// @param relation `follows`, `followed-by` or `others`
    public record Other(Phrase title, String path, String relation) {}
}
