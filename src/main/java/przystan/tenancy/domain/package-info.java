@NullMarked
package przystan.tenancy.domain;

import org.jspecify.annotations.NullMarked;
