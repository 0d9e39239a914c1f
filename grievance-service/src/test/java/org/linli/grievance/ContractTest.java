package org.linli.grievance;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.OpenApiContract;

@QuarkusTest
class ContractTest {

    @Test
    void the_openapi_is_the_committed_one() throws IOException {
        OpenApiContract.check();
    }
}
