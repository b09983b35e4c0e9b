@NullMarked
package przystan.search.web;

import org.jspecify.annotations.NullMarked;
