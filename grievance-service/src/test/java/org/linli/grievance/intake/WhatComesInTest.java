package org.linli.grievance.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.RawHttp;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class WhatComesInTest {

    @Inject
    District district;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "title, '\u00a0'",
        "title, '\ufeff'",
        "title, '\u3164'",
        "title, 'a\u202eb'",
        "title, 'a\u0007b'",
        "body, '\u200b\u200e'",
        "body, '\u2800'",
        "body, 'a\u2066b'",
        "contactPhone, -------",
        "contactPhone, '       '",
        "itemCode, fac light"
    })
    void a_matter_says_something_that_can_be_read(String field, String text) {
        Map<String, Object> matter = new HashMap<>(Client.matter("路灯坏了", "门口路灯不亮", District.GRID));
        matter.put(field, text);

        Client.file(resident, Client.newKey(), matter).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void a_title_of_a_hundred_characters_is_taken_and_reads_back_whatever_they_are() {
        for (String title : new String[] {"𠮷".repeat(100), "😀".repeat(100)}) {
            Response filed = Client.file(resident, Client.newKey(), Client.matter(title, "门口\r\n路灯", District.GRID));

            filed.then().statusCode(201);
            Client.get(Tokens.resident(resident), "/" + filed.path("id"))
                    .body("title", equalTo(title))
                    .body("body", equalTo("门口\n路灯"));
        }
        Client.file(resident, Client.newKey(), Client.matter("𠮷".repeat(101), "门口路灯", District.GRID))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"4.7", "4.0", "\"4\"", "true", "1e0", "[4]"})
    void satisfaction_is_a_whole_number(String satisfaction) {
        String id = Client.replied(resident);

        given().auth()
                .oauth2(Tokens.resident(resident))
                .contentType(ContentType.JSON)
                .body("{\"settled\":\"YES\",\"satisfaction\":" + satisfaction + "}")
                .post("/api/v1/grievances/" + id + "/rate")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("satisfaction"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\\ud83d", "\\ude00\\ud83d"})
    void half_a_character_is_refused(String half) throws IOException {
        RawHttp.Answer answer = RawHttp.send(
                "POST",
                "/api/v1/grievances",
                "{\"title\":\"" + half + "\",\"body\":\"a\",\"place\":{\"areaCode\":\"" + District.GRID + "\"}}",
                "Content-Type: application/json",
                "Idempotency-Key: " + Client.newKey(),
                "Authorization: Bearer " + Tokens.resident(resident));
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, accept, 'OPTIONS, POST'",
        "PUT, rate, 'OPTIONS, POST'",
        "DELETE, '', 'GET, HEAD, OPTIONS'",
        "POST, timeline, 'GET, HEAD, OPTIONS'"
    })
    void a_method_that_is_not_taken_is_answered_405_with_those_that_are(String method, String verb, String allowed)
            throws IOException {
        RawHttp.Answer answer =
                RawHttp.ask(method, "/api/v1/grievances/" + Ids.next() + (verb.isEmpty() ? "" : "/" + verb));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.isProblem()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"W/\"0\"", "*", "\"7\", \"0\""})
    void a_matter_that_the_caller_has_already_is_not_sent_again(String tags) throws IOException {
        String id = Client.filed(resident);
        String token = "Authorization: Bearer " + Tokens.resident(resident);
        String tag = RawHttp.ask("GET", "/api/v1/grievances/" + id, token).header("ETag");

        RawHttp.Answer answer =
                RawHttp.ask("GET", "/api/v1/grievances/" + id, token, "If-None-Match: " + tags.replace("\"0\"", tag));

        assertThat(answer.status()).isEqualTo(304);
    }
}
