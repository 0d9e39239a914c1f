package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.RawHttp;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class HeadersOnTheWireTest {

    private static final String LONG = "x".repeat(4000);

    @ParameterizedTest(name = "Accept-Language: {0}")
    @ValueSource(
            strings = {
                "-",
                "--",
                "-,-",
                "*-",
                "en-",
                "-en",
                "en;q=",
                "en;q=x",
                "en;q=2",
                "en;q=-1",
                "q=1",
                ";",
                ",",
                "zh-CN-",
                "a-b-c-d-e-f-g-h",
                "en-\u00ff",
                "0",
                "en_US",
                "%00",
                "en;q=1.0000",
                "x-x-x",
                "i-",
                "zh-Hans-CN-x-",
                "LONG"
            })
    void a_language_that_cannot_be_read_is_ignored_wherever_the_request_ends(String language) throws IOException {
        String line = "Accept-Language: " + language.replace("LONG", LONG);
        assertThat(RawHttp.ask("GET", "/wire/kinds", line).status()).isEqualTo(200);
        assertThat(problem(RawHttp.ask("GET", "/wire/nothing", line), 404)).isEqualTo("未找到");
        assertThat(problem(RawHttp.ask("GET", "/wire/workers-only", line), 401)).isEqualTo("请先登录");
        assertThat(problem(RawHttp.ask("GET", "/wire/kinds?limit=1000", line), 400))
                .isEqualTo("请求有误");
        assertThat(problem(RawHttp.ask("GET", "/wire/fail/bug", line), 500)).isEqualTo("系统错误");
    }

    @Test
    void a_bad_language_beside_a_token_never_seen_before_is_answered_at_once() throws IOException {
        for (String token : List.of(Tokens.resident(Ids.next()), Tokens.expired(), "nonsense", "a.b.c")) {
            RawHttp.Answer answer =
                    RawHttp.ask("GET", "/wire/workers-only", "Accept-Language: -", "Authorization: Bearer " + token);
            assertThat(answer.status()).isIn(401, 403);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @ParameterizedTest(name = "Accept-Language: {0} reads {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | Not found
                    EN-us | Not found
                    -, en | Not found
                    en;q=0.5, -;q=1 | Not found
                    zh;q=0.1, en;q=0.2 | Not found
                    en;q=0.3, zh;q=0.9 | 未找到
                    en;q=0 | 未找到
                    de, fr | 未找到
                    * | 未找到
                    """)
    void of_what_can_be_read_the_heaviest_language_counts(String language, String title) throws IOException {
        assertThat(problem(RawHttp.ask("GET", "/wire/nothing", "Accept-Language: " + language), 404))
                .isEqualTo(title);
    }

    @ParameterizedTest(name = "{0} and {1} over and over")
    @CsvSource({
        "Accept-Language, en, -a",
        "Accept-Language, 'en,', -",
        "Accept-Language, en, ';q=0.1'",
        "Accept, application/json, ;a=b",
        "Accept, '', '*/*,'",
        "Content-Type, application/json, ;a=b",
        "Content-Type, application/json, ' '",
        "If-None-Match, '', 'W/\"a\",'",
        "If-None-Match, '\"a\"', ' '",
        "traceparent, 00, -0",
        "X-Request-Id, '', a",
        "X-Forwarded-For, '', '127.0.0.1,'",
        "Authorization, 'Bearer ', a.",
        "Idempotency-Key, '', a",
        "X-Purpose, 'VISIT:', ' '"
    })
    void no_header_is_too_long_to_be_answered_in_our_own_words(String name, String beginning, String piece)
            throws IOException {
        String line = name + ": " + beginning + piece.repeat(12_000 / piece.length());
        for (String path : List.of("/wire/kinds", "/wire/nothing", "/wire/workers-only", "/wire/fail/bug")) {
            RawHttp.Answer answer = RawHttp.ask("GET", path, line);
            assertThat(answer.status()).isIn(200, 400, 401, 404, 406, path.endsWith("bug") ? 500 : 200);
            assertThat(answer.status() == 200 || answer.isProblem()).isTrue();
        }
        assertThat(RawHttp.ask("POST", "/wire/nothing", line, "Content-Length: 0")
                        .isProblem())
                .isTrue();
    }

    @Test
    void several_lines_of_languages_are_one_list() throws IOException {
        assertThat(problem(
                        RawHttp.ask("GET", "/wire/nothing", "Accept-Language: zh;q=0.1", "Accept-Language: en"), 404))
                .isEqualTo("Not found");
    }

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(
            strings = {
                "blah",
                "/",
                "*",
                "*/json",
                "application/",
                "/json",
                "application/json;q=2",
                "application/json;q=",
                "text",
                "a/b/c",
                "application json",
                "\u00e9/\u00e9",
                "application/json;q=0",
                "*/*;q=0",
                "*/*, application/json;q=0",
                "text/html;q=1"
            })
    void an_accept_that_leaves_no_json_is_answered_406_with_a_problem(String accept) throws IOException {
        for (String path : List.of("/wire/kinds/list/pages", "/wire/kinds/list/plain", "/wire/kinds/list/foreign")) {
            RawHttp.Answer answer = RawHttp.ask("GET", path, "Accept: " + accept);
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.body()).contains("\"NOT_ACCEPTABLE\"");
        }
    }

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ", ,",
                "blah, application/json",
                "application/json;charset=utf-8",
                "application/json; q=0.001",
                "text/html;q=0, */*;q=0.1",
                "APPLICATION/JSON",
                "application/*, text/html;q=0",
                "application/json;v=\"1;2\"",
                "*/*;q=1."
            })
    void an_accept_that_says_nothing_or_takes_json_is_answered_in_json(String accept) throws IOException {
        for (String path : List.of("/wire/kinds/list/pages", "/wire/kinds/list/plain", "/wire/kinds/list/foreign")) {
            RawHttp.Answer answer = RawHttp.ask("GET", path, "Accept: " + accept);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Content-Type: blah",
                "Content-Type: application/",
                "Content-Type: */*",
                "Content-Type: application/json;charset=GBK",
                "Content-Type: application/json;charset=nonsense",
                "Content-Type: application/json; charset",
                "Content-Type: application/xml",
                "Content-Encoding: gzip"
            })
    void a_body_in_a_format_that_is_not_taken_is_answered_415(String line) throws IOException {
        String[] lines = line.startsWith("Content-Type")
                ? new String[] {line}
                : new String[] {line, "Content-Type: application/json"};
        RawHttp.Answer answer = RawHttp.send("POST", "/wire/things", "{\"name\":\"a\"}", lines);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.isProblem()).isTrue();
    }

    @ParameterizedTest(name = "Content-Type: {0}")
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; Charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json; charset=UTF-8;"
            })
    void json_is_taken_however_it_is_spelt(String type) throws IOException {
        assertThat(RawHttp.send("POST", "/wire/things", "{\"name\":\"a\"}", "Content-Type: " + type)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "X-Purpose: {0} says {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A+B | A+B
                    %E4%B8%8A%E9%97%A8 | 上门
                    %F0%A0%AE%B7 | 𠮷
                    on site | on site
                    %20on%20site%20 | on site
                    100%25 | 100%
                    e%CC%81 | é
                    %C2%A0 | ``
                    %EF%BB%BF%E2%80%8B%E2%80%8E | ``
                    %E3%80%80 | ``
                    %E3%85%A4 | ``
                    %E2%A0%80%C2%AD | ``
                    """)
    void a_purpose_is_read_as_it_was_meant(String sent, String understood) throws IOException {
        RawHttp.Answer answer = RawHttp.ask("GET", "/wire/headers/purpose", "X-Purpose: " + sent);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getString("purpose")).isEqualTo(understood);
    }

    @ParameterizedTest(name = "X-Purpose: {0}")
    @ValueSource(
            strings = {
                "%00",
                "a%00b",
                "%0D%0A",
                "%0Ax",
                "%09",
                "%1B",
                "%7F",
                "%C2%85",
                "%FF%FE",
                "%C0%80",
                "%ED%A0%80",
                "%F4%90%80%80",
                "%E4%B8",
                "%",
                "%4",
                "%zz",
                "%%",
                "%E2%80%AE",
                "%E2%81%A6x",
                "\u00e4\u00b8\u008a",
                "caf\u00e9",
                "%EF%BF%BF",
                "LONG"
            })
    void a_purpose_that_cannot_be_read_is_refused_by_name(String sent) throws IOException {
        RawHttp.Answer answer = RawHttp.ask("GET", "/wire/headers/purpose", "X-Purpose: " + sent.replace("LONG", LONG));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(JsonPath.from(answer.body()).getString("violations[0].field"))
                .isEqualTo("X-Purpose");
        assertThat(JsonPath.from(answer.body()).getString("violations[0].in")).isEqualTo("header");
    }

    @Test
    void two_purposes_are_refused() throws IOException {
        RawHttp.Answer answer = RawHttp.ask("GET", "/wire/headers/purpose", "X-Purpose: first", "X-Purpose: second");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(JsonPath.from(answer.body()).getString("violations[0].message"))
                .isEqualTo("只能出现一次");
    }

    @Test
    void without_a_purpose_nothing_is_said() {
        given().get("/wire/headers/purpose").then().statusCode(200).body("purpose", nullValue());
    }

    @ParameterizedTest(name = "traceparent: {0}")
    @ValueSource(
            strings = {"-", "00", "00-0-0-0", "zz-zz", "00-00000000000000000000000000000000-0000000000000000-00", "LONG"
            })
    void a_trace_that_cannot_be_read_is_ignored(String trace) throws IOException {
        assertThat(RawHttp.ask(
                                "GET",
                                "/wire/kinds",
                                "traceparent: " + trace.replace("LONG", LONG),
                                "tracestate: =,=",
                                "baggage: %zz=;")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void two_request_ids_are_none() throws IOException {
        RawHttp.Answer answer =
                RawHttp.ask("GET", "/wire/nothing", "X-Request-Id: first-of-two", "X-Request-Id: second-of-two");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void a_key_counts_for_methods_that_return_a_body_or_nothing() {
        String key = "key-" + Ids.next();
        String token = Tokens.resident(Ids.next());
        int before = HeadersResource.READ.get();

        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", key)
                    .post("/wire/headers/read-all")
                    .then()
                    .statusCode(204);
            given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", key + "-2")
                    .post("/wire/headers/read")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("purpose", equalTo("read " + (before + 2)));
        }
        assertThat(HeadersResource.READ).hasValue(before + 2);
    }

    private static String problem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        return JsonPath.from(answer.body()).getString("title");
    }
}
