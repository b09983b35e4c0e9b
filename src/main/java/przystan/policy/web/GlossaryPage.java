package przystan.policy.web;

import java.util.List;
import przystan.policy.domain.HistoryRegister.Term;
import przystan.ui.Page;

/// Words the city uses, in the order of the reader's language.
public record GlossaryPage(List<Term> terms) implements Page {}
