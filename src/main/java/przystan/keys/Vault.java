package przystan.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What seals values with the keys of the key file and opens them again.
///
/// A sealed value is `1 · number of the key (4 bytes) · nonce (12 bytes) · AES-256-GCM`. Each purpose has a key of its
/// own, derived by HKDF, so a value sealed for one purpose does not open for another.
public final class Vault {

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + Integer.BYTES + NONCE_BYTES;
    private static final int MARK_BYTES = 1 + Integer.BYTES + 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<List<KeyFile.Key>> source;
    private final Map<Derived, SecretKey> derived = new ConcurrentHashMap<>();
    private volatile @Nullable List<KeyFile.Key> read;

    /// @param source of the keys, oldest first, the last of which seals; asked when the first value is sealed or opened
    Vault(Supplier<List<KeyFile.Key>> source) {
        this.source = source;
    }

    /// The keys, read once.
    ///
    /// @throws KeysUnusable when there are none to be had
    List<KeyFile.Key> keys() {
        var known = read;
        if (known == null) {
            known = source.get();
            read = known;
        }
        return known;
    }

    /// Seals a value with the newest key.
    ///
    /// @param purpose what the value is, for example `people.email`
    public byte[] seal(byte[] value, String purpose) {
        var key = keys().getLast();
        return seal(value, derived(key, "seal:" + purpose), key.number());
    }

    /// Opens a sealed value.
    ///
    /// @throws SealBroken when it was changed, sealed for another purpose, or its key is gone
    public byte[] open(byte[] sealed, String purpose) {
        if (sealed.length < HEAD_BYTES || sealed[0] != FORM) {
            throw new SealBroken();
        }
        var number = ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
        var key = keys().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(SealBroken::new);
        return open(sealed, derived(key, "seal:" + purpose));
    }

    /// Seals a value with a key of the caller's own, such as one person's.
    ///
    /// @param secret 32 bytes
    public static byte[] sealWith(byte[] secret, byte[] value) {
        return seal(value, new SecretKeySpec(secret, "AES"), 0);
    }

    /// Opens what [#sealWith] sealed.
    ///
    /// @throws SealBroken when it was changed, or sealed with another key
    public static byte[] openWith(byte[] secret, byte[] sealed) {
        if (sealed.length < HEAD_BYTES || sealed[0] != FORM) {
            throw new SealBroken();
        }
        return open(sealed, new SecretKeySpec(secret, "AES"));
    }

    /// Fresh bytes for a key, a token or a salt.
    public static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /// The fingerprint of a value under the newest key: equal for equal values, and saying nothing of them.
    ///
    /// @param purpose what the value is, for example `people.email`
    /// @return 32 bytes
    public byte[] fingerprint(String value, String purpose) {
        return fingerprint(keys().getLast(), value, purpose);
    }

    /// The fingerprints a value may have been kept under, newest key first.
    public List<byte[]> fingerprints(String value, String purpose) {
        return keys().reversed().stream()
                .map(key -> fingerprint(key, value, purpose))
                .toList();
    }

    private byte[] fingerprint(KeyFile.Key key, String value, String purpose) {
        return hmac(derived(key, "fingerprint:" + purpose), value.getBytes(StandardCharsets.UTF_8));
    }

    /// A mark under a value that nobody can make without the key file: `1 · number of the key (4 bytes) · HMAC-SHA256`.
    ///
    /// @param purpose what the value is, for example `audit.seal`
    public byte[] mark(byte[] value, String purpose) {
        var key = keys().getLast();
        return ByteBuffer.allocate(MARK_BYTES)
                .put(FORM)
                .putInt(key.number())
                .put(hmac(derived(key, "mark:" + purpose), value))
                .array();
    }

    /// Whether a mark was made under this value.
    public Marked check(byte[] mark, byte[] value, String purpose) {
        if (mark.length != MARK_BYTES || mark[0] != FORM) {
            return Marked.BROKEN;
        }
        var number = ByteBuffer.wrap(mark, 1, Integer.BYTES).getInt();
        var key = keys().stream().filter(one -> one.number() == number).findFirst();
        if (key.isEmpty()) {
            return Marked.KEY_MISSING;
        }
        var made = hmac(derived(key.get(), "mark:" + purpose), value);
        return MessageDigest.isEqual(made, Arrays.copyOfRange(mark, 1 + Integer.BYTES, MARK_BYTES))
                ? Marked.HOLDS
                : Marked.BROKEN;
    }

    /// What a mark says of a value.
    public enum Marked {
        /// It was made under this value, with a key of ours.
        HOLDS,
        /// The value or the mark was changed.
        BROKEN,
        /// It names a key that the key file does not hold, so nothing can be said.
        KEY_MISSING
    }

    private static byte[] hmac(SecretKey key, byte[] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Derived(int number, String purpose) {}

    private SecretKey derived(KeyFile.Key key, String purpose) {
        return derived.computeIfAbsent(new Derived(key.number(), purpose), _ -> derive(key, purpose));
    }

    private static SecretKey derive(KeyFile.Key key, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key.secret())
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] seal(byte[] value, SecretKey key, int number) {
        var nonce = random(NONCE_BYTES);
        var head = ByteBuffer.allocate(HEAD_BYTES)
                .put(FORM)
                .putInt(number)
                .put(nonce)
                .array();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(value);
            return ByteBuffer.allocate(head.length + sealed.length)
                    .put(head)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] open(byte[] sealed, SecretKey key) {
        var nonce = Arrays.copyOfRange(sealed, 1 + Integer.BYTES, HEAD_BYTES);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken();
        }
    }
}
