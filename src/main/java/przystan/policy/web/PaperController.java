package przystan.policy.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.documents.PaperSheet;
import przystan.documents.PdfPress;
import przystan.policy.domain.ModelRegister;
import przystan.policy.domain.ModelVersion;
import przystan.ui.FileAnswer;
import przystan.ui.Frame;
import przystan.ui.NotHere;
import przystan.ui.Templates;
import przystan.ui.Visit;

/// A policy document on paper: the same page record through its paper template, as an accessible PDF.
@Controller
@RequestMapping(Visit.PATH)
class PaperController {

    private static final long BYTES_KEPT = 8L * 1024 * 1024;

    private final ModelRegister register;
    private final Templates templates;
    private final PdfPress press;
    private final Clock clock;
    private final String publicUrl;
    private final Cache<Printed, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((Printed key, byte[] pdf) -> pdf.length)
            .build();

    /// A document as printed: it is the same until the city's content or the day at its foot changes.
    private record Printed(String address, long contentVersion, LocalDate on) {}

    PaperController(
            ModelRegister register,
            Templates templates,
            PdfPress press,
            Clock clock,
            @Value("${przystan.public-url:}") String publicUrl) {
        this.register = register;
        this.templates = templates;
        this.press = press;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/model.pdf")
    FileAnswer model(Visit visit, Frame frame) {
        return paper(register.model(visit.preferred()).orElseThrow(NotHere::new), Place.MODEL, visit, frame);
    }

    @GetMapping("/policies/{document}.pdf")
    FileAnswer policy(Visit visit, Frame frame, @PathVariable String document) {
        return paper(
                register.inForce(document, visit.preferred()).orElseThrow(NotHere::new),
                new Place("/policies/" + document),
                visit,
                frame);
    }

    private FileAnswer paper(ModelVersion model, Place place, Visit visit, Frame frame) {
        if (!press.prints(visit.language().locale())) {
            throw new NotHere();
        }
        var today = LocalDate.now(clock.withZone(visit.unit().timezone()));
        var key = new Printed(visit.to(place.base()), visit.unit().contentVersion(), today);
        var pdf = printed.get(key, _ -> press.press(sheet(model, place, frame, today)));
        var name = model.header().document() + "-" + visit.language().tag() + ".pdf";
        return new FileAnswer(pdf, MediaType.APPLICATION_PDF_VALUE, name);
    }

    private PaperSheet sheet(ModelVersion model, Place place, Frame frame, LocalDate today) {
        var page = new ModelPage(model, place, ModelPictures.of(model, frame.words()), java.util.List.of());
        var html = new String(templates.renderPaper(page, frame), StandardCharsets.UTF_8);
        return new PaperSheet(
                html,
                frame.language().locale(),
                model.header().name().text(),
                frame.in(frame.unit().orElseThrow().name()).text(),
                URI.create(publicUrl + frame.to(place.base())),
                today);
    }
}
