package org.linli.grievance.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTitleTest {

    @ParameterizedTest
    @CsvSource({
        "COMMUNITY_CLERK, 镜湖社区, 镜湖社区工作人员",
        "COMMUNITY_SECRETARY, 镜湖社区, 镜湖社区书记",
        "STREET_OFFICER, 新元街道, 新元街道干部",
        "GRID_WORKER, 镜湖社区第三网格, 镜湖社区第三网格网格员",
        "COMMUNITY_CLERK, 西堤村, 西堤村社区工作人员"
    })
    void what_the_area_and_the_role_both_say_is_said_once(String role, String area, String title) {
        assertThat(PostTitle.of(role, area)).isEqualTo(title);
    }
}
