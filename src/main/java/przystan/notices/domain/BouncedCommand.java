package przystan.notices.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.tenancy.CurrentUnit;

/// `notices bounced`: takes in a letter that the mail server sent back, so that its state says so.
@Component
class BouncedCommand implements Command {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int MOST_BYTES = 1_000_000;

    private final LetterTroubles troubles;
    private final Clock clock;

    BouncedCommand(LetterTroubles troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices bounced";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String purpose() {
        return "takes in a letter that was sent back; - reads it from standard input";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name one file with the message that came back, or - to read it from standard input.");
            return MISUSED;
        }
        byte[] message;
        try {
            message = read(arguments.getFirst());
        } catch (IOException unread) {
            out.println("The message cannot be read.");
            return FAILED;
        }
        var back = ReturnedLetter.in(message);
        if (back.isEmpty()) {
            out.println("This is no notice of failure (RFC 3464) about a letter of this installation.");
            return FAILED;
        }
        var letter = back.get().letter();
        if (!CurrentUnit.within(letter.unit(), () -> troubles.returned(back.get(), clock.instant()))) {
            out.println("There is no letter " + letter + " on its way.");
            return FAILED;
        }
        out.println("Letter " + letter + " came back (" + back.get().status() + ").");
        return 0;
    }

    private static byte[] read(String name) throws IOException {
        try (var in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
