package przystan.ui.web;

import java.util.List;
import przystan.ui.Fragment;
import przystan.ui.Page;

/// The front of a unit: one question, one field, and the blocks that modules offer.
public record HomePage(List<Fragment> blocks) implements Page {}
