/// How two or three wordings of a text differ: word by word, paragraph for paragraph. Plain Java that knows no city.
@ApplicationModule(
        displayName = "Wording",
        allowedDependencies = {})
@NullMarked
package przystan.policy.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
