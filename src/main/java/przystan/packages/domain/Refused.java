package przystan.packages.domain;

import przystan.packages.Fault;

/// Ends the reading of one file: what follows its fault cannot be trusted. Never leaves the reading.
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Refused(Fault fault) {
        super(fault.what(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
