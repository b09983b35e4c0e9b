package przystan.declarations.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What a country's law demands of those whose pages somebody cannot use.
@Component
public class AccessibilityLaw {

    private final Map<String, LawTable> tables = new ConcurrentHashMap<>();

    /// @param request the rule that lets everybody demand accessibility
    /// @param term in which a demand is met
    /// @param longest in which it is met when the term does not suffice and the person was told why
    /// @param refusal the rule that says when a demand may be refused
    /// @param review the day of the year by which the declaration is looked through
    public record Duties(LawTable.Rule request, Period term, Period longest, LawTable.Rule refusal, MonthDay review) {

        /// Last day of the term. The day of the demand itself is not counted (KPA art. 57 § 1), so a term of seven days
        /// that begins on the 1st ends with the 8th.
        public LocalDate dueOn(LocalDate receivedOn) {
            return receivedOn.plus(term);
        }

        /// Last day of the term once extended; months end on the day of the same number (KPA art. 57 § 3).
        public LocalDate longestOn(LocalDate receivedOn) {
            return receivedOn.plus(longest);
        }

        /// When a declaration of this day must have been looked through again.
        public LocalDate reviewAfter(LocalDate declaredOn) {
            var sameYear = review.atYear(declaredOn.getYear());
            return sameYear.isAfter(declaredOn) ? sameYear : review.atYear(declaredOn.getYear() + 1);
        }
    }

    /// The duties in a country on a day; nothing when no statutory ones are known to the program.
    ///
    /// @param country ISO 3166-1 alpha-2
    public Optional<Duties> duties(String country, LocalDate day) {
        var table = tables.computeIfAbsent(country, LawTable::of);
        return table.rule("wcag-request", day)
                .flatMap(request -> table.rule("wcag-request-extension", day)
                        .flatMap(extension -> table.rule("wcag-request-refusal", day)
                                .flatMap(refusal -> table.rule("wcag-declaration-review", day)
                                        .map(review -> new Duties(
                                                request,
                                                Period.parse(request.figures().text("term")),
                                                Period.parse(extension.figures().text("max_term")),
                                                refusal,
                                                deadline(review))))));
    }

    private static MonthDay deadline(LawTable.Rule review) {
        return MonthDay.of(
                review.figures().number("deadline", "month"), review.figures().number("deadline", "day"));
    }
}
