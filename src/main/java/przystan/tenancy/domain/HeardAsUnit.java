package przystan.tenancy.domain;

import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitEvent;

/// Lets every listener of the background work as the unit that its event carries: on the thread of the listener, and
/// before the transaction begins, which tells the database whose rows it may see.
final class HeardAsUnit extends DefaultPointcutAdvisor {

    private static final long serialVersionUID = 1L;

    HeardAsUnit() {
        super(AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class), (MethodInterceptor)
                HeardAsUnit::asUnit);
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    /// @throws IllegalStateException when no argument is an event of a unit, which `HouseRulesTest` finds before
    private static @Nullable Object asUnit(MethodInvocation listening) throws Throwable {
        var unit = Arrays.stream(listening.getArguments())
                .filter(UnitEvent.class::isInstance)
                .map(event -> ((UnitEvent) event).unit())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(listening.getMethod() + " hears no event of a unit"));
        return CurrentUnit.within(unit, listening::proceed);
    }
}
