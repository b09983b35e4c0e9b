package przystan.ui;

/// A slot: one way in the main menu, offered by the module whose pages it opens. Six ways at most.
///
/// @param order place in the menu, ascending
/// @param textKey key of the words in the menu
/// @param path inside the unit and language, for example `/model`
public record NavigationEntry(int order, String textKey, String path) {}
