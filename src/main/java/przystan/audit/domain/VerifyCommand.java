package przystan.audit.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.audit.domain.Places.Place;
import przystan.audit.domain.VerifyChain.Break;
import przystan.audit.domain.VerifyChain.Report;
import przystan.boot.Command;

/// `audit verify`: whether the record is as it was written, in every unit.
@Component
class VerifyCommand implements Command {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Places places;
    private final VerifyChain chain;
    private final Clock clock;

    VerifyCommand(Places places, VerifyChain chain, Clock clock) {
        this.places = places;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public String arguments() {
        return "[HEADS]";
    }

    @Override
    public String purpose() {
        return "checks that nobody changed the record of what was done";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() > 1) {
            out.println("Name one file with heads that were kept, or none.");
            return MISUSED;
        }
        try {
            return verify(arguments.isEmpty() ? KeptHeads.NONE : KeptHeads.read(Path.of(arguments.getFirst())), out);
        } catch (IOException | UncheckedIOException unread) {
            out.println("The file " + arguments.getFirst() + " cannot be read.");
            return FAILED;
        }
    }

    private int verify(KeptHeads kept, PrintStream out) {
        var whole = true;
        var strangers = new HashSet<>(kept.byUnit().keySet());
        for (var place : places.all()) {
            var report = place.within(() -> chain.verify(kept.of(place.key()), clock.instant()));
            tell(place, report, out);
            whole &= report.broken() == 0;
            strangers.remove(place.key());
        }
        for (var unit : strangers) {
            out.println(unit + ": NOT WHOLE: heads of this unit were kept, and the unit is not here.");
            whole = false;
        }
        out.println(whole ? "The record is whole." : "The record is NOT WHOLE.");
        return whole ? 0 : FAILED;
    }

    private static void tell(Place place, Report report, PrintStream out) {
        out.printf(
                "%s: %d sealed, %d not sealed yet%s%n",
                place.key(),
                report.head().number(),
                report.waiting(),
                report.oldest().map(at -> ", the oldest of " + at).orElse(""));
        report.first().ifPresent(found -> out.println("    NOT WHOLE: " + said(found)));
        if (report.broken() > 1) {
            out.println("    and " + (report.broken() - 1) + " more after it");
        }
        if (report.head().number() > 0) {
            out.println("    " + report.head().written(place.key()));
        }
    }

    private static String said(Break found) {
        return switch (found) {
            case Break.SealMissing(var number) -> "seal " + number + " is missing.";
            case Break.EntryMissing(var number, var entry) ->
                "entry " + entry + ", sealed as " + number + ", is missing.";
            case Break.Changed(var number, var entry) ->
                "entry " + entry + ", sealed as " + number + ", was changed after it was sealed, or its seal was.";
            case Break.KeyMissing(var number, var entry) ->
                "entry " + entry + ", sealed as " + number
                        + ", cannot be checked: the key file lacks the key of its seal.";
            case Break.Slipped(var count, var first) ->
                "entry " + first + (count > 1 ? " and " + (count - 1) + " others were" : " was")
                        + " put among those that are sealed.";
            case Break.HeadMissing(var number) ->
                "seal " + number + " is not the one that was kept; the chain was cut or made anew.";
            case Break.HeldUp(var since) ->
                "entries wait since " + since + " to be sealed. Is the program serving pages? Is a transaction open?";
        };
    }
}
