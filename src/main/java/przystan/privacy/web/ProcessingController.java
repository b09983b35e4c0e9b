package przystan.privacy.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.access.Desk;
import przystan.access.DeskEntry;
import przystan.access.OpenTo;
import przystan.access.Role;
import przystan.privacy.ProcessingActivity;
import przystan.ui.Visit;

/// The register of processing activities for the data protection officer, as a page and as a file.
@Controller
@RequestMapping(Visit.PATH)
class ProcessingController {

    /// Tells spreadsheets that the file is UTF-8.
    private static final char MARK = '\uFEFF';

    private final List<ProcessingActivity> activities;

    ProcessingController(List<ProcessingActivity> activities) {
        this.activities = activities.stream()
                .sorted(Comparator.comparing(ProcessingActivity::order))
                .toList();
    }

    @Bean
    static DeskEntry processingEntry() {
        return new DeskEntry(75, "privacy.register", ProcessingPage.PATH, List.of(Role.DATA_PROTECTION_OFFICER));
    }

    @GetMapping(ProcessingPage.PATH)
    @OpenTo(Role.DATA_PROTECTION_OFFICER)
    ProcessingPage register(Desk desk) {
        return new ProcessingPage(desk, activities);
    }

    @GetMapping(ProcessingPage.PATH + ".csv")
    @OpenTo(Role.DATA_PROTECTION_OFFICER)
    void download(Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"processing-" + visit.unit().key() + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var words = visit.words();
        try (var sheet = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            sheet.writeRecord(
                    MARK + words.say("privacy.activity"),
                    words.say("privacy.purpose"),
                    words.say("privacy.basis"),
                    words.say("privacy.concerned"),
                    words.say("privacy.data"),
                    words.say("privacy.kept"),
                    words.say("privacy.recipients"));
            for (var activity : activities) {
                sheet.writeRecord(
                        words.say(activity.key()),
                        words.say(activity.key() + ".purpose"),
                        words.say(activity.basisKey()),
                        words.say(activity.concernedKey()),
                        words.say(activity.key() + ".data"),
                        words.say(activity.key() + ".kept", activity.days()),
                        words.say(activity.recipientsKey()));
            }
        }
    }
}
