package przystan.ui.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Teaches Spring MVC our pages, files and visits.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PageWriter pages;
    private final FileWriting files;
    private final VisitArgument visits;
    private final FrameArgument frames;
    private final TokenArgument tokens;

    WebConfiguration(
            PageWriter pages, FileWriting files, VisitArgument visits, FrameArgument frames, TokenArgument tokens) {
        this.pages = pages;
        this.files = files;
        this.visits = visits;
        this.frames = frames;
        this.tokens = tokens;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages);
        handlers.add(files);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
        resolvers.add(frames);
        resolvers.add(tokens);
    }
}
