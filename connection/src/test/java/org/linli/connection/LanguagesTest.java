package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "en,true",
        "EN-us,true",
        "'en-GB,en;q=0.9',true",
        "'fr,en;q=0.2',true",
        "'zh-CN,zh;q=0.9,en;q=0.8',false",
        "'en;q=0.2,zh;q=0.3',false",
        "'en,zh',true",
        "'zh,en',false",
        "en;q=0,false",
        "english,false",
        "en-,false",
        "en--US,false",
        "en-US-,false",
        "en_US,false",
        "en-123456789,false",
        "en-12345678-a,true",
        "fr,false",
        "*,false",
        "'en;q=0.5,*;q=0.9',false",
        "'zh;q=0.1,*',true",
        "'zh;q=0,*',true",
        "'en,*',true",
        "'*,en',false",
        "'en;q=0,*;q=0.1',false",
        "'en;q=1.001,zh;q=0.1',false",
        "'en;q=0.1234',false",
        "'en;Q = 0.123',true",
        "'en;q=1.,zh;q=0.999',true",
        "'en;q=,zh;q=.5',false",
        "-,false",
        "--,false",
        "',,,',false",
        ";;q=x,false",
        "en;q=nonsense,false",
        "'-,en',true",
        ",false"
    })
    void chinese_is_spoken_unless_english_is_preferred(String header, boolean english) {
        assertThat(Languages.isEnglish(Languages.preferred(header))).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "-", ",en", ";q=1", " ", "en;q=0.1,", "*", "q"})
    void a_header_of_any_length_is_read(String piece) {
        String header = "zh,en" + piece.repeat(1 << 20);
        assertThat(Languages.preferred(header)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
