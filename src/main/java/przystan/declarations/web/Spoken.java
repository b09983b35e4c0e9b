package przystan.declarations.web;

import java.time.Period;
import przystan.ui.Frame;

/// A length of time in words, in the case that follows “within” and “after”.
public final class Spoken {

    private Spoken() {}

    public static String period(Period length, Frame frame) {
        return length.toTotalMonths() > 0
                ? frame.say("declarations.period.months", length.toTotalMonths())
                : frame.say("declarations.period.days", length.getDays());
    }
}
