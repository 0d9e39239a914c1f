package org.linli.chassis.district;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;

/** Keeps the copy of the areas true. */
@ApplicationScoped
@IfBuildProperty(name = "linli.district.areas", stringValue = "true")
public class KeepingAreas implements EventHandler<AreaChanged> {

    @Inject
    KnownAreas areas;

    @Override
    public Set<String> eventTypes() {
        return Set.of("linli.grid.area-changed.v1");
    }

    @Override
    public Class<AreaChanged> dataType() {
        return AreaChanged.class;
    }

    @Override
    public void on(IncomingEvent<AreaChanged> event) {
        AreaChanged area = event.data();
        areas.keep(
                area.areaId(), area.code(), area.name(), area.path(), area.validTo() == null, event.aggregateVersion());
    }
}
