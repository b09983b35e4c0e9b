package przystan.notices;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.notices.domain.WriteLetter;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

/// Where other modules hand in what is to be told to somebody by mail. The letter is written in the transaction of the
/// act that is told about, in the name of the current unit, and sent when that has ended well.
@Component
public class Notices {

    private final UnitRegister units;
    private final Letterhead letterhead;
    private final WriteLetter write;

    Notices(UnitRegister units, Letterhead letterhead, WriteLetter write) {
        this.units = units;
        this.letterhead = letterhead;
        this.write = write;
    }

    /// What became of a notice.
    public enum Outcome {
        WRITTEN,
        /// It will come together with others, on the day the person has chosen.
        SET_ASIDE,
        /// For this occasion a letter was written before.
        WRITTEN_BEFORE,
        /// The person wants no letters of this kind.
        NOT_WANTED
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome send(Notice notice, Instant now) {
        var unit = units.find(CurrentUnit.required()).orElseThrow();
        return write.write(notice, letterhead.content(notice, unit), unit, now);
    }
}
