package przystan.declarations.domain;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.tenancy.Unit;

/// A person asks for an accessible version: the demand is kept and its term begins.
@Component
public class ReceiveRequest {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();
    private final Requests requests;
    private final AccessibilityLaw law;

    ReceiveRequest(Requests requests, AccessibilityLaw law) {
        this.requests = requests;
        this.law = law;
    }

    /// @param unit the current unit
    @Transactional
    public Receipt receive(AccessibilityRequest request, Unit unit, LocalDate today) {
        var due = law.duties(unit.money().country(), today).map(duties -> duties.dueOn(today));
        var receipt = new Receipt(number(), today, due);
        requests.add(request, receipt);
        return receipt;
    }

    /// Signs that nobody confuses when they are read out on the telephone.
    private String number() {
        var number = new StringBuilder();
        for (var sign = 0; sign < LENGTH; sign++) {
            number.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
