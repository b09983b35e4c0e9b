/// The people of the demonstration.
@NullMarked
package przystan.demo.domain;

import org.jspecify.annotations.NullMarked;
