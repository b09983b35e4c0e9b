package przystan.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Opens an address of the desk to people with one of these roles, in whatever part of the unit; with none named, to
/// everybody who is signed in. An address of the desk without it is open to nobody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Role[] value();
}
