package org.linli.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DescribedMethodsTest {

    private final DescribedMethods methods = new DescribedMethods(new ObjectMapper().readTree("""
            {"paths": {
              "/a/{id}": {"get": {}, "delete": {}, "parameters": []},
              "/a/all": {"post": {}},
              "/a/{id}/b": {"put": {}}
            }}"""));

    DescribedMethodsTest() throws JsonProcessingException {}

    @Test
    void a_path_has_the_methods_of_its_template() {
        assertThat(methods.of("/a/7")).containsExactly("GET", "DELETE");
        assertThat(methods.of("/a/7/b")).containsExactly("PUT");
    }

    @Test
    void an_exact_path_goes_before_a_template() {
        assertThat(methods.of("/a/all")).containsExactly("POST");
    }

    @Test
    void what_is_not_described_has_none() {
        assertThat(methods.of("/a")).isEmpty();
        assertThat(methods.of("/b/7")).isEmpty();
    }
}
