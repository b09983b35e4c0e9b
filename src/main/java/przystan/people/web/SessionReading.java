package przystan.people.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/// How sessions are read from the database. Whoever could write a session there must not make the program build
/// objects of their choice, so only the few kinds are built that it has put in itself.
@Configuration(proxyBeanMethods = false)
class SessionReading {

    private static final ObjectInputFilter KINDS =
            ObjectInputFilter.Config.createFilter("maxbytes=200000;maxdepth=30;maxrefs=5000;maxarray=100000;"
                    + "przystan.access.*;przystan.people.web.*;"
                    + "org.springframework.security.core.**;org.springframework.security.authentication.*;"
                    + "org.springframework.security.oauth2.core.**;"
                    + "org.springframework.security.web.webauthn.api.*;"
                    + "java.lang.*;java.time.*;java.util.*;java.net.URI;!*");

    /// The name is the one under which Spring Session looks for it.
    @Bean
    static ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, SessionReading::read);
        return conversions;
    }

    static Object read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KINDS);
            return in.readObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
