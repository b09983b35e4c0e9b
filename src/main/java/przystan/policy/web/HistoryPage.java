package przystan.policy.web;

import java.util.List;
import java.util.Optional;
import przystan.policy.domain.HistoryRegister.Act;
import przystan.policy.domain.HistoryRegister.Entry;
import przystan.policy.domain.HistoryRegister.History;
import przystan.policy.domain.ModelVersion;
import przystan.texts.StatedDate;
import przystan.ui.Page;
import przystan.ui.Timeline;

/// How a document came about: a picture of its dates, every step in a table, the acts.
public record HistoryPage(ModelVersion model, Place place, History history, List<Act> acts, Timeline timeline)
        implements Page {

    public long consultations() {
        return entries().stream()
                .filter(entry -> entry.kind().equals("consultation"))
                .count();
    }

    public long forms() {
        return entries().stream()
                .map(Entry::form)
                .filter(form -> !form.isEmpty())
                .distinct()
                .count();
    }

    public int mostPeople() {
        return entries().stream()
                .flatMap(entry -> entry.participants().stream())
                .mapToInt(people -> people.count())
                .max()
                .orElse(0);
    }

    /// Title of an entry, for those whose people are counted together.
    public String titleOf(String id) {
        return entries().stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> entry.title().text())
                .findFirst()
                .orElse("");
    }

    /// The years in which it came about; none when no date is known.
    public Optional<StatedDate> period() {
        return history.dated().stream()
                .flatMap(entry -> entry.date().stream())
                .map(date -> StatedDate.years(date.from(), date.to()))
                .reduce(StatedDate::spanning);
    }

    private List<Entry> entries() {
        return java.util.stream.Stream.concat(history.dated().stream(), history.undated().stream())
                .toList();
    }
}
