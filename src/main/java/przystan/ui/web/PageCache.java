package przystan.ui.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import przystan.texts.Language;

/// Finished public pages, kept until the content version of their unit grows (decision 0007).
///
/// It stands after Spring Security, so a kept page carries the same headers as a new one.
@Component
@Order(PageCache.ORDER)
class PageCache extends OncePerRequestFilter {

    static final int ORDER = -90;

    private static final String PLACE = PageCache.class.getName() + ".place";
    private static final long BYTES = 24L * 1024 * 1024;

    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Kept kept) -> key.path().length() + kept.plain().length + kept.zipped().length)
            .build();
    private final boolean on;

    PageCache(@Value("${przystan.cache:on}") String setting) {
        this.on = !setting.equals("off");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = on ? key(request) : Optional.<Key>empty();
        var kept = key.map(pages::getIfPresent);
        if (kept.isPresent()) {
            kept.get().send(request, response);
            return;
        }
        key.ifPresent(place -> request.setAttribute(PLACE, new Place(place, pages)));
        chain.doFilter(request, response);
    }

    /// Keeps a page for whoever asks next, when its request was one that may be kept.
    static void offer(HttpServletRequest request, byte[] bytes, Language language) {
        if (request.getAttribute(PLACE) instanceof Place(var key, var pages)) {
            pages.put(key, new Kept(bytes, zip(bytes), EntityTag.of(bytes), language.tag()));
        }
    }

    /// Sends bytes that were made just now, or only word that they are those the reader has.
    static void send(byte[] bytes, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.getStatus() == HttpServletResponse.SC_OK && unchanged(EntityTag.of(bytes), request, response)) {
            return;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Optional<Key> key(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getQueryString() != null) {
            return Optional.empty();
        }
        return VisitFilter.visit(request)
                .map(visit -> new Key(request.getRequestURI(), visit.unit().contentVersion()));
    }

    private static boolean unchanged(EntityTag etag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", etag.value());
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-cache");
        }
        if (etag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream(bytes.length / 4);
        try (var stream = new GZIPOutputStream(zipped)) {
            stream.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private record Key(String path, long contentVersion) {}

    private record Place(Key key, Cache<Key, Kept> pages) {}

    private record Kept(byte[] plain, byte[] zipped, EntityTag etag, String language) {

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Language", language);
            response.setHeader("Vary", "Accept-Encoding");
            if (unchanged(etag, request, response)) {
                return;
            }
            var accepted = request.getHeader("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                write(zipped, response);
            } else {
                write(plain, response);
            }
        }

        private static void write(byte[] bytes, HttpServletResponse response) throws IOException {
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
