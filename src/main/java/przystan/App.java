package przystan;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The whole program: a city's integration policy, from a need heard at a counter to a line in next year's plan.
@SpringBootApplication
public class App {}
