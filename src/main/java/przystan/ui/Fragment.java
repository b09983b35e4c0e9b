package przystan.ui;

/// A part of a page that another module contributes through a slot. Its template sits beside it, as a [Page]'s does,
/// and is given the record as `fragment` and the [Frame] as `frame`.
public interface Fragment {}
