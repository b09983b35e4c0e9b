package przystan.governance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.governance.domain.BodyRegister.Group;
import przystan.governance.domain.BodyRegister.Row;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;
import przystan.ui.Page;

/// The bodies of a unit, each with its parts, and the groups of the forum.
///
/// @param periods the times that the facts about bodies describe
/// @param areaNames by id
public record BodiesPage(
        List<Branch> bodies, List<StatedDate> periods, List<Group> groups, Map<String, Phrase> areaNames)
        implements Page {

    static List<StatedDate> periods(List<Row> bodies) {
        return bodies.stream()
                .flatMap(body -> body.period().stream())
                .distinct()
                .toList();
    }

    public Optional<Phrase> areaOf(Group group) {
        return Optional.ofNullable(areaNames.get(group.area()));
    }
}
