package przystan.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the person who starts the program what is wrong with the database, instead of a stack trace.
class DatabaseUnusableAnalysis extends AbstractFailureAnalyzer<DatabaseUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseUnusable cause) {
        return new FailureAnalysis(cause.wrong(), cause.help(), cause);
    }
}
