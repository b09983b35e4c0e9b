@NullMarked
package przystan.organisations.domain;

import org.jspecify.annotations.NullMarked;
