package przystan.demo.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.demo.InDemonstration;
import przystan.demo.domain.Cast;
import przystan.people.SignInOffer;
import przystan.ui.FormToken;
import przystan.ui.Fragment;
import przystan.ui.Visit;

/// Offers the people of the demonstration on the page for signing in.
@Component
@InDemonstration
class CastOffer implements SignInOffer {

    @Override
    public Optional<Fragment> on(Visit visit, String to, FormToken token) {
        var ofUnit = Cast.ALL.stream()
                .filter(person -> person.unit().equals(visit.unit().key()))
                .toList();
        return ofUnit.isEmpty() ? Optional.empty() : Optional.of(new CastButtons(ofUnit));
    }
}
