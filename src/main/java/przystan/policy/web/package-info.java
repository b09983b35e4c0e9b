@NullMarked
package przystan.policy.web;

import org.jspecify.annotations.NullMarked;
