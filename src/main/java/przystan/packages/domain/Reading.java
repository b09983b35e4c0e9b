package przystan.packages.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import przystan.packages.Fault;
import przystan.packages.Faults;
import przystan.packages.Place;

/// One reading of one package: what was found wrong so far, and which records there are to refer to.
public final class Reading {

    private static final int SUGGESTIONS = 100;

    private final Faults faults;
    private final IdIndex ids;
    private int suggestions;

    public Reading(Faults faults, IdIndex ids) {
        this.faults = faults;
        this.ids = ids;
    }

    public Faults faults() {
        return faults;
    }

    public IdIndex ids() {
        return ids;
    }

    public void fault(Place place, String id, String what, Object... arguments) {
        faults.add(new Fault(place, id, what, List.of(arguments)));
    }

    /// Whether the word is among the known ones; a fault that suggests the closest when it is not.
    public boolean known(Node.Scalar written, String id, Collection<String> known) {
        if (known.contains(written.text())) {
            return true;
        }
        var sorted = known.stream().sorted().limit(40).toList();
        nearest(written.text(), () -> known)
                .ifPresentOrElse(
                        near -> fault(
                                written.place(),
                                id,
                                "packages.fault.unknown-word-near",
                                Shown.of(written.text()),
                                near),
                        () -> fault(
                                written.place(),
                                id,
                                "packages.fault.unknown-word",
                                Shown.of(written.text()),
                                String.join(", ", sorted)));
        return false;
    }

    /// Whether a record with this id stands in one of the lists; a fault that says what is known of it when not.
    public boolean refers(Node.Scalar written, String id, List<String> lists) {
        var there = ids.find(written.text());
        if (there.isPresent() && lists.contains(there.get().list())) {
            return true;
        }
        var wanted = String.join(", ", lists);
        var shown = Shown.of(written.text());
        if (there.isPresent()) {
            var list = there.get().list();
            fault(written.place(), id, "packages.fault.reference-elsewhere", shown, list, wanted);
        } else {
            nearest(written.text(), () -> ids.idsIn(lists))
                    .ifPresentOrElse(
                            near -> fault(written.place(), id, "packages.fault.reference-near", shown, wanted, near),
                            () -> fault(written.place(), id, "packages.fault.reference", shown, wanted));
        }
        return false;
    }

    /// The closest of the known words, for as many faults as are shown.
    public Optional<String> nearest(String written, Supplier<Collection<String>> known) {
        return suggestions++ < SUGGESTIONS ? Nearest.to(written, known.get()) : Optional.empty();
    }
}
