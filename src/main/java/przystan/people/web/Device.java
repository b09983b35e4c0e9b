package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// What a browser says of itself, shortened to what a person recognizes: “Firefox, Linux”.
final class Device {

    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "OPR", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Device() {}

    static String of(HttpServletRequest request) {
        var said = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        var browser = BROWSERS.stream().filter(said::contains).findFirst().map(Device::full);
        var system = SYSTEMS.stream().filter(said::contains).findFirst();
        return String.join(
                ", ",
                java.util.stream.Stream.of(browser, system)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String full(String sign) {
        return switch (sign) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            default -> sign;
        };
    }
}
