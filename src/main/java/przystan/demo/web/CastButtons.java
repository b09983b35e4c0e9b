package przystan.demo.web;

import java.util.List;
import przystan.demo.domain.Cast;
import przystan.ui.Fragment;

/// The people of the demonstration as buttons.
public record CastButtons(List<Cast> people) implements Fragment {}
