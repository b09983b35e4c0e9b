/// The file of a backup, and what is done with it.
@NullMarked
package przystan.backup.domain;

import org.jspecify.annotations.NullMarked;
