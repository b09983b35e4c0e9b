package przystan.demo.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import przystan.demo.InDemonstration;
import przystan.texts.Texts;

/// The reference for people who build pages.
@Controller
@InDemonstration
class ComponentsController {

    private final Texts texts;

    ComponentsController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/demo/components")
    ComponentsPage show() {
        return new ComponentsPage(texts.languages());
    }
}
