@NullMarked
package przystan.demo.web;

import org.jspecify.annotations.NullMarked;
