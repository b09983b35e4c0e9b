package przystan.backup.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How the bytes of a backup are cut and encrypted: a head in clear, then chunks of equal size, the last one shorter.
///
/// The head is `PRZYSTAN-BACKUP\n · form (1 byte) · length (2 bytes) · sealed key · CRC-32 of all that`. The key is the
/// file's own, sealed with the key file. A chunk is encrypted by AES-256-GCM; its number and whether it is the last are
/// its nonce, and the head is authenticated with each. So a byte that was changed, a chunk that was moved, and an end
/// that was cut off or added are all found, and where they are is known (decision 0029).
final class Chunks {

    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;
    static final int KEY_BYTES = 32;
    static final String PURPOSE = "backup.file";
    static final byte FORM = 1;
    static final byte[] MAGIC = "PRZYSTAN-BACKUP\n".getBytes(StandardCharsets.US_ASCII);
    static final int CHECK = Integer.BYTES;
    static final int FIXED = MAGIC.length + 1 + Short.BYTES;

    /// Whether more follows.
    enum Place {
        WITHIN,
        LAST
    }

    private final byte[] head;
    private final SecretKeySpec key;
    private final Cipher cipher;

    Chunks(byte[] head, byte[] key) {
        this.head = head;
        this.key = new SecretKeySpec(key, "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param sealed the file's key, sealed with the key file
    static byte[] head(byte[] sealed) {
        var head = ByteBuffer.allocate(FIXED + sealed.length + CHECK);
        head.put(MAGIC).put(FORM).putShort((short) sealed.length).put(sealed);
        head.putInt(check(head.array()));
        return head.array();
    }

    /// The check over all of a head but the check itself.
    static int check(byte[] head) {
        var crc = new CRC32();
        crc.update(head, 0, head.length - CHECK);
        return (int) crc.getValue();
    }

    byte[] seal(ByteBuffer plain, long number, Place place) throws GeneralSecurityException {
        ready(Cipher.ENCRYPT_MODE, number, place);
        return cipher.doFinal(plain.array(), 0, plain.position());
    }

    /// @throws GeneralSecurityException when it is not what was sealed with this number at this place
    byte[] open(byte[] sealed, long number, Place place) throws GeneralSecurityException {
        ready(Cipher.DECRYPT_MODE, number, place);
        return cipher.doFinal(sealed);
    }

    private void ready(int mode, long number, Place place) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(place.ordinal())
                .putLong(number)
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head);
    }
}
