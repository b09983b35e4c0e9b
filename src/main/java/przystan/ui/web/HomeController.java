package przystan.ui.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import przystan.ui.HomeBlock;
import przystan.ui.Visit;

/// The front of a unit.
@Controller
class HomeController {

    private final List<HomeBlock> blocks;

    HomeController(List<HomeBlock> blocks) {
        this.blocks =
                blocks.stream().sorted(Comparator.comparing(HomeBlock::order)).toList();
    }

    @GetMapping(Visit.PATH)
    HomePage show(Visit visit) {
        return new HomePage(blocks.stream()
                .map(block -> block.on(visit))
                .flatMap(Optional::stream)
                .toList());
    }
}
