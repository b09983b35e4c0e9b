@NullMarked
package przystan.packages.domain;

import org.jspecify.annotations.NullMarked;
