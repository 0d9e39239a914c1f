package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "fr,false",
        "*,false",
        "-,false",
        "--,false",
        "',,,',false",
        ";;q=x,false",
        "en;q=nonsense,false",
        "'-,en',true",
        ",false"
    })
    void chinese_is_spoken_unless_english_is_preferred(String header, boolean english) {
        assertThat(Languages.englishPreferred(header)).isEqualTo(english);
    }
}
