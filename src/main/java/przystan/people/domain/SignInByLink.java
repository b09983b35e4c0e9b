package przystan.people.domain;

import org.springframework.stereotype.Component;
import przystan.access.PersonId;

/// Somebody signs in with a link that came by mail. It is used up.
@Component
public class SignInByLink {

    private final Tokens tokens;
    private final Entrance entrance;
    private final AskForLink links;
    private final AsPerson asPerson;

    SignInByLink(Tokens tokens, Entrance entrance, AskForLink links, AsPerson asPerson) {
        this.tokens = tokens;
        this.entrance = entrance;
        this.links = links;
        this.asPerson = asPerson;
    }

    public Entrance.Outcome signIn(String secret) {
        return links.holder(secret, AskForLink.Errand.SIGN_IN)
                .map(person -> asPerson.of(person, () -> use(secret, person)))
                .orElseGet(Entrance.Outcome.Refused::new);
    }

    private Entrance.Outcome use(String secret, PersonId person) {
        return tokens.use(secret, Tokens.Purpose.LINK).isPresent()
                ? entrance.open(person)
                : new Entrance.Outcome.Refused();
    }
}
