package przystan.people.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.people.SignInOffer;
import przystan.ui.FormToken;
import przystan.ui.Fragment;
import przystan.ui.Visit;

/// Offers the city's own directory on the page for signing in, where there is one.
@Component
class DirectoryOffer implements SignInOffer {

    private final Directory directory;

    DirectoryOffer(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Fragment> on(Visit visit, String to, FormToken token) {
        return directory.isFor(visit.unit())
                ? Optional.of(new DirectoryButton(directory.name(), to))
                : Optional.empty();
    }
}
