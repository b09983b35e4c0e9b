@NullMarked
package przystan.search.domain;

import org.jspecify.annotations.NullMarked;
