package org.linli.chassis.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the CloudEvents type of a record that is an event's data, such as {@code linli.grievance.filed.v1}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** {@code linli.<service>.<what-happened>.v<n>}; a change that is more than an optional member is a new version. */
    String value();
}
