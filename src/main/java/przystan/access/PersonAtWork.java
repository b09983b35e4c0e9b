package przystan.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import przystan.tenancy.TransactionSetting;

/// Tells the database, with each transaction, who is at work; `public.current_person()` reads it.
@Component
class PersonAtWork implements TransactionSetting {

    @Override
    public String name() {
        return "przystan.person";
    }

    @Override
    public Optional<String> value() {
        return CurrentPerson.id().map(PersonId::value).map(UUID::toString);
    }
}
