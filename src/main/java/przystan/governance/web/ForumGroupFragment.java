package przystan.governance.web;

import java.util.List;
import przystan.governance.domain.BodyRegister.Group;
import przystan.ui.Fragment;

/// The groups of the forum that work on an area, beside its page.
public record ForumGroupFragment(List<Group> groups) implements Fragment {}
