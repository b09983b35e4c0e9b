@NullMarked
package przystan.declarations.web;

import org.jspecify.annotations.NullMarked;
