package przystan.declarations.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import przystan.declarations.Cast;

class RequestFormTest {

    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void aPageAnObstacleAndAContactAreEnough() {
        assertThat(faults(form("the map", "no description", "email", "ola@mewin.example")))
                .isEmpty();
        assertThat(faults(form("the map", "no description", "phone", "+48 58 000 00 00")))
                .isEmpty();
        assertThat(faults(form("the map", "no description", "post", "Portowa 1, Mewin")))
                .isEmpty();
    }

    @Test
    void theContactMustFitTheWayChosen() {
        assertThat(faults(form("the map", "no description", "email", "58 000 00 00")))
                .containsExactly("declarations.request.contact.no-email");
        assertThat(faults(form("the map", "no description", "phone", "ola@mewin.example")))
                .containsExactly("declarations.request.contact.no-phone");
        assertThat(faults(form("the map", "no description", "pigeon", "ola@mewin.example")))
                .containsExactly("declarations.request.contact-kind.missing");
    }

    @Test
    void blanksAloneAreNothing() {
        assertThat(faults(form(" ", "\n\t ", "email", "ola@mewin.example")))
                .containsExactly("declarations.request.obstacle.missing", "declarations.request.page.missing");
    }

    @Test
    void twoThousandSignsFitAndOneMoreDoesNot() {
        assertThat(faults(form("the map", "x".repeat(2000), "email", "ola@mewin.example")))
                .isEmpty();
        assertThat(faults(form("the map", "x".repeat(2001), "email", "ola@mewin.example")))
                .containsExactly("declarations.request.too-long");
    }

    @Test
    void controlCharactersGoAndLinesStay() {
        var form = form("a\u0000b", "one\r\ntwo\u001B[31m\rthree", "email", " ola@mewin.example\u007F ");

        assertThat(form.page()).isEqualTo("ab");
        assertThat(form.obstacle()).isEqualTo("one\ntwo[31m\nthree");
        assertThat(form.contact()).isEqualTo("ola@mewin.example");
    }

    @Test
    void aMissingFieldIsAnEmptyOne() {
        assertThat(new RequestForm(null, null, null, null, null, null))
                .isEqualTo(new RequestForm("", "", "", "", "", ""));
    }

    @Test
    void onlyAddressesOfTheUnitAreFilledIn() {
        assertThat(RequestForm.about("/mewin/pl/model", Cast.MEWIN).page()).isEqualTo("/mewin/pl/model");
        assertThat(RequestForm.about("/mewina/pl/model", Cast.MEWIN).page()).isEmpty();
        assertThat(RequestForm.about("https://elsewhere.example/mewin/", Cast.MEWIN)
                        .page())
                .isEmpty();
        assertThat(RequestForm.about("/mewin/" + "a".repeat(400), Cast.MEWIN).page())
                .isEmpty();
    }

    private static RequestForm form(String page, String obstacle, String contactKind, String contact) {
        return new RequestForm(page, obstacle, contactKind, contact, "", "");
    }

    private static List<String> faults(RequestForm form) {
        return RULES.validate(form).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }
}
