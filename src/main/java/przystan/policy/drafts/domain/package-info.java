/// Versions on their way, what may be done to them and by whom.
@NullMarked
package przystan.policy.drafts.domain;

import org.jspecify.annotations.NullMarked;
