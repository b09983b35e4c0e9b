package przystan.packages.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import przystan.packages.Content;
import przystan.packages.PackageFolder;
import przystan.packages.PackagePart;
import przystan.packages.PackageWriting;
import przystan.packages.PartChanges;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.tenancy.UnitId;

/// A part of the tests: notes, kept in memory, with something to happen before they are.
@Order(10)
public class NotesPart implements PackagePart {

    public static final String NOTE = "note";

    final Map<RecordKey, Content> desk = new ConcurrentHashMap<>();
    Runnable beforeApplying = () -> {};
    Runnable beforeReadingDesk = () -> {};

    void clear() {
        desk.clear();
        beforeApplying = () -> {};
        beforeReadingDesk = () -> {};
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public void read(PackageFolder folder, PartContent into) {
        for (var note : folder.items("notes")) {
            into.give(NOTE, note.id(), Content.EMPTY.with("text", note.localized("text")));
        }
    }

    @Override
    public Map<RecordKey, Content> current(UnitId unit) {
        beforeReadingDesk.run();
        return Map.copyOf(desk);
    }

    @Override
    public void apply(UnitId unit, PartChanges changes) {
        beforeApplying.run();
        changes.kept(NOTE).forEach((id, content) -> desk.put(new RecordKey(NOTE, id), content));
        changes.removed(NOTE).forEach(id -> desk.remove(new RecordKey(NOTE, id)));
    }

    @Override
    public void write(Map<RecordKey, Content> records, PackageWriting into) {
        RecordKey.ordered(records, NOTE, "text")
                .forEach((id, note) -> into.file("notes").add("notes", id, note));
    }
}
