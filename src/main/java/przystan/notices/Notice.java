package przystan.notices;

/// A letter to be written to somebody.
///
/// @param occasion what it is written for, for example `people.invitation:3f6c…`: a second notice for the same is
///     not written. It is kept longer than the letter, so it says nothing of a person
public record Notice(Addressee to, NoticeText text, String occasion) {}
