package przystan.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the person who starts the program what is wrong with the keys, instead of a stack trace.
class KeysUnusableAnalysis extends AbstractFailureAnalyzer<KeysUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeysUnusable cause) {
        return new FailureAnalysis(cause.wrong(), cause.help(), cause);
    }
}
