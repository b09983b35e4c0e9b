package przystan.packages;

import java.util.Map;
import przystan.tenancy.UnitId;

/// A slot: what one module takes from a municipality package, and gives back to one. A bean of each module that has
/// something to import.
///
/// The packages module compares what was imported last time, what the desk has now and what the package says, field by
/// field, and hands the part only what it has to do. Parts are asked in the order of their `@Order`.
public interface PackagePart {

    /// The module's word, which never changes: what was imported is remembered by it.
    String name();

    /// Reads the part's records. Only reads: no database, and faults are reported, not thrown.
    void read(PackageFolder folder, PartContent into);

    /// What the desk has now, with the very fields that [#read] gives; records that the desk made itself may be among
    /// them. Called in the transaction of the import, as the unit.
    Map<RecordKey, Content> current(UnitId unit);

    /// Does what the merge decided, in the transaction of the import, as the unit. Not called when there is nothing.
    void apply(UnitId unit, PartChanges changes);

    /// The way back: writes records, as [#current] gives them, so that [#read] finds the same again. Only writes: no
    /// database.
    void write(Map<RecordKey, Content> records, PackageWriting into);
}
