package przystan.texts;

/// Which way lines run.
public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
}
