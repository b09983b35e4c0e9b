@NullMarked
package przystan.policy.domain;

import org.jspecify.annotations.NullMarked;
