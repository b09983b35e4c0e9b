/// The door of the desk: who may open which address.
@NullMarked
package przystan.access.web;

import org.jspecify.annotations.NullMarked;
