package przystan.tenancy;

/// Something that happened in a unit. Modules that hear of it in the background (`@ApplicationModuleListener`) do so as
/// this unit, because the event carries it (decision 0022).
///
/// An event is written down until everybody has heard it, so it names things by their ids and says nothing of a person.
public interface UnitEvent {

    /// Where it happened.
    UnitId unit();
}
