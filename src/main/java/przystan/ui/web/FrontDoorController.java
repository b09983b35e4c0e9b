package przystan.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.ui.NotHere;

/// The addresses without a language: they lead to the reader's own.
@Controller
class FrontDoorController {

    private final UnitRegister units;
    private final Frames frames;
    private final String home;

    FrontDoorController(UnitRegister units, Frames frames, @Value("${przystan.home:}") String home) {
        this.units = units;
        this.frames = frames;
        this.home = home;
    }

    @GetMapping("/")
    Object index(HttpServletRequest request) {
        return units.find(home).<Object>map(unit -> to(unit, request)).orElseGet(() -> choice(request));
    }

    @GetMapping("/{unit}")
    Object show(@PathVariable String unit, HttpServletRequest request) {
        return to(units.find(unit).orElseThrow(NotHere::new), request);
    }

    private ResponseEntity<Void> to(Unit unit, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(
                        HttpHeaders.LOCATION,
                        "/" + unit.key() + "/"
                                + frames.languageFor(request, unit).tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private UnitsPage choice(HttpServletRequest request) {
        List<UnitsPage.Row> rows = units.all().stream()
                .map(unit -> {
                    var language = frames.languageFor(request, unit);
                    var name = unit.name().in(unit.preferring(language));
                    return new UnitsPage.Row(name, "/" + unit.key() + "/" + language.tag());
                })
                .toList();
        return new UnitsPage(rows);
    }
}
