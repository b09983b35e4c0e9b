package przystan.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final KeyFile.Key OLD = new KeyFile.Key(1, Vault.random(32));
    private static final KeyFile.Key NEW = new KeyFile.Key(2, Vault.random(32));
    private static final byte[] VALUE = "ola@lindhem.example".getBytes(UTF_8);

    private final Vault before = new Vault(() -> List.of(OLD));
    private final Vault after = new Vault(() -> List.of(OLD, NEW));
    private final Vault without = new Vault(() -> List.of(NEW));

    @Test
    void whatWasSealedOpens() {
        var sealed = before.seal(VALUE, "people.email");

        assertThat(before.open(sealed, "people.email")).isEqualTo(VALUE);
        assertThat(new String(sealed, UTF_8)).doesNotContain("lindhem");
    }

    @Test
    void theSameValueIsNeverSealedAlike() {
        assertThat(before.seal(VALUE, "people.email")).isNotEqualTo(before.seal(VALUE, "people.email"));
    }

    @Test
    void whatWasSealedForOnePurposeDoesNotOpenForAnother() {
        var sealed = before.seal(VALUE, "people.email");

        assertThatThrownBy(() -> before.open(sealed, "people.phone")).isInstanceOf(SealBroken.class);
    }

    @Test
    void noByteCanBeChanged() {
        var sealed = before.seal(VALUE, "people.email");

        for (var place = 0; place < sealed.length; place++) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> before.open(changed, "people.email"))
                    .as("byte " + place)
                    .isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> before.open(new byte[3], "people.email")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        var old = before.seal(VALUE, "people.email");
        var fresh = after.seal(VALUE, "people.email");

        assertThat(after.open(old, "people.email")).isEqualTo(VALUE);
        assertThat(without.open(fresh, "people.email")).isEqualTo(VALUE);
        assertThatThrownBy(() -> before.open(fresh, "people.email")).isInstanceOf(SealBroken.class);
    }

    @Test
    void whatALostKeySealedStaysClosed() {
        var old = before.seal(VALUE, "people.email");

        assertThatThrownBy(() -> without.open(old, "people.email")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aFingerprintIsFoundAgainAlsoUnderANewerKey() {
        var kept = before.fingerprint("ola", "people.name");

        assertThat(before.fingerprint("ola", "people.name")).isEqualTo(kept);
        assertThat(before.fingerprint("ala", "people.name")).isNotEqualTo(kept);
        assertThat(before.fingerprint("ola", "people.email")).isNotEqualTo(kept);
        assertThat(after.fingerprint("ola", "people.name")).isNotEqualTo(kept);
        assertThat(after.fingerprints("ola", "people.name"))
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).isEqualTo(kept));
    }

    @Test
    void aMarkHoldsForItsValueAndPurposeOnly() {
        var mark = before.mark(VALUE, "audit.seal");

        assertThat(before.check(mark, VALUE, "audit.seal")).isEqualTo(Vault.Marked.HOLDS);
        assertThat(after.check(mark, VALUE, "audit.seal")).isEqualTo(Vault.Marked.HOLDS);
        assertThat(before.check(mark, VALUE, "audit.other")).isEqualTo(Vault.Marked.BROKEN);
        assertThat(before.check(mark, "ala".getBytes(UTF_8), "audit.seal")).isEqualTo(Vault.Marked.BROKEN);
        assertThat(before.check(new byte[0], VALUE, "audit.seal")).isEqualTo(Vault.Marked.BROKEN);
        assertThat(without.check(mark, VALUE, "audit.seal")).isEqualTo(Vault.Marked.KEY_MISSING);
    }

    @Test
    void aKeyOfOnesOwnOpensWhatItSealed() {
        var own = Vault.random(32);
        var sealed = Vault.sealWith(own, VALUE);

        assertThat(Vault.openWith(own, sealed)).isEqualTo(VALUE);
        assertThatThrownBy(() -> Vault.openWith(Vault.random(32), sealed)).isInstanceOf(SealBroken.class);
    }
}
