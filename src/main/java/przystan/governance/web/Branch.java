package przystan.governance.web;

import java.util.List;
import java.util.stream.Collectors;
import przystan.governance.domain.BodyRegister.Row;

/// A body with the bodies that are part of it.
public record Branch(Row body, List<Branch> parts) {

    /// The bodies that are part of none, with theirs, in the order given.
    static List<Branch> of(List<Row> bodies) {
        var ids = bodies.stream().map(Row::id).collect(Collectors.toSet());
        return bodies.stream()
                .filter(body -> !ids.contains(body.parent()))
                .map(body -> of(body, bodies))
                .toList();
    }

    private static Branch of(Row body, List<Row> bodies) {
        return new Branch(
                body,
                bodies.stream()
                        .filter(part -> part.parent().equals(body.id()))
                        .map(part -> of(part, bodies))
                        .toList());
    }
}
