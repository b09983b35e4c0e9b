@NullMarked
package przystan.declarations.domain;

import org.jspecify.annotations.NullMarked;
