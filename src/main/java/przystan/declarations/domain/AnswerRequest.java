package przystan.declarations.domain;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The current unit says that it has answered a request; from then on the time runs after which it is erased.
@Component
public class AnswerRequest {

    private final Requests requests;

    AnswerRequest(Requests requests) {
        this.requests = requests;
    }

    /// What became of it.
    public sealed interface Outcome {

        record Closed() implements Outcome {}

        record AnsweredBefore(LocalDate on) implements Outcome {}

        /// The current unit has no request of this number.
        record NotHere() implements Outcome {}
    }

    @Transactional
    public Outcome answered(String number, LocalDate today) {
        if (requests.answer(number, today)) {
            return new Outcome.Closed();
        }
        return requests.answeredOn(number)
                .<Outcome>map(Outcome.AnsweredBefore::new)
                .orElseGet(Outcome.NotHere::new);
    }
}
