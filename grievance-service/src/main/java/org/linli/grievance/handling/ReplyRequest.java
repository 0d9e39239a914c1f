package org.linli.grievance.handling;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.Words;
import org.linli.grievance.model.Outcome;

/** What the handler tells the resident. */
public record ReplyRequest(
        @NotNull Outcome outcome,

        @Schema(examples = "您好,4单元楼道灯已于今日更换并试亮,感谢您的反映。") @NotNull @Words(max = 5000)
        String text) {}
