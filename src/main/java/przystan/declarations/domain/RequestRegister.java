package przystan.declarations.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accessibility requests of the current unit, for those who ask after them and those who answer.
@Component
public class RequestRegister {

    private final Requests requests;

    RequestRegister(Requests requests) {
        this.requests = requests;
    }

    /// A request that nobody has answered yet.
    public record Open(Receipt receipt, AccessibilityRequest request) {

        public boolean overdueOn(LocalDate day) {
            return receipt.dueOn().filter(day::isAfter).isPresent();
        }
    }

    /// @param number anything a stranger types
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String number) {
        return requests.receipt(number);
    }

    /// Those that nobody has answered, the most pressing first.
    @Transactional(readOnly = true)
    public List<Open> open() {
        return requests.open();
    }
}
