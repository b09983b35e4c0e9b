package przystan;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import przystan.boot.CommandLine;

/// The whole program: a city's integration policy, from a need heard at a counter to a line in next year's plan.
@SpringBootApplication
public class App {

    /// Serves pages, or does what an operator's words ask and ends with its exit code.
    public static void main(String[] words) {
        if (words.length == 0 || words[0].startsWith("--")) {
            SpringApplication.run(App.class, words);
        } else {
            System.exit(command(words));
        }
    }

    private static int command(String[] words) {
        var program = new SpringApplication(App.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLogStartupInfo(false);
        try (var started = program.run()) {
            return started.getBean(CommandLine.class).run(Arrays.asList(words), System.out);
        }
    }
}
