package przystan.notices;

import java.util.List;
import przystan.ui.Fragment;

/// What a letter says. The template is the `.jte` file that sits beside the record and bears its name; it is given the
/// record as `fragment` and the frame as `frame`, and holds the passages of the letter without its heading, which is
/// the subject. Ways that it takes from the frame become whole addresses; the plain text is made from it.
public interface NoticeText extends Fragment {

    NoticeKind kind();

    /// Key of the text that is the subject.
    String subjectKey();

    /// Arguments of the subject.
    default List<Object> subjectArguments() {
        return List.of();
    }
}
