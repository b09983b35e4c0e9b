package przystan.documents.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the server puts a form with files while it reads it: on disk, never in memory. The folder is emptied at start
/// (decision 0026).
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadConfiguration {

    static final long LARGEST_FORM = 52L * 1024 * 1024;

    private static final long LARGEST_FILE = 50L * 1024 * 1024;

    @Bean
    MultipartConfigElement incoming(@Value("${przystan.data}") Path data) throws IOException {
        var folder = Files.createDirectories(
                data.resolve("files").resolve("incoming").toAbsolutePath());
        try (var left = Files.list(folder)) {
            for (var file : left.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(file);
            }
        }
        return new MultipartConfigElement(folder.toString(), LARGEST_FILE, LARGEST_FORM, 0);
    }
}
