@NullMarked
package przystan.ui.web;

import org.jspecify.annotations.NullMarked;
