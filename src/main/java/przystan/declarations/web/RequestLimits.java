package przystan.declarations.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import przystan.tenancy.UnitId;

/// How many requests may arrive: a few an hour from one network address, and a bounded number for one unit.
///
/// Addresses are remembered for an hour at most, in memory, and only as fingerprints under a key that ends with the
/// program.
@Component
class RequestLimits {

    static final int PER_ADDRESS = 5;
    static final int PER_UNIT = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ADDRESSES = 50_000;
    private static final int UNITS = 10_000;
    private static final String ALGORITHM = "HmacSHA256";
    /// One household or office has a whole /64 of IPv6.
    private static final int NETWORK_BYTES = 8;

    private final Cache<ByteBuffer, Bucket> ofAddresses = buckets(ADDRESSES);
    private final Cache<UnitId, Bucket> ofUnits = buckets(UNITS);
    private final SecretKeySpec key = key();
    private final Clock clock;

    RequestLimits(Clock clock) {
        this.clock = clock;
    }

    /// Counts one request, and says after how long the next may come: at once, when this one may be received.
    ///
    /// @param address the client's, without a name to look up
    Duration admit(UnitId unit, String address) {
        var ofAddress = take(ofAddresses.get(fingerprint(address), _ -> bucket(PER_ADDRESS)));
        return ofAddress.isZero() ? take(ofUnits.get(unit, _ -> bucket(PER_UNIT))) : ofAddress;
    }

    private static Duration take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(int perHour) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, HOUR))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }

    private ByteBuffer fingerprint(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(network(address)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (IllegalArgumentException notAnAddress) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static <K> Cache<K, Bucket> buckets(int most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterWrite(HOUR).build();
    }

    private static SecretKeySpec key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
