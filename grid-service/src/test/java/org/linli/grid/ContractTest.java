package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.OpenApiContract;

@QuarkusTest
class ContractTest {

    @Test
    void the_openapi_is_the_committed_one() throws IOException {
        assertThat(OpenApiContract.served())
                .as("the OpenAPI has drifted; run the test with -Dlinli.contract.update=true and commit it")
                .isEqualTo(OpenApiContract.committed());
    }
}
