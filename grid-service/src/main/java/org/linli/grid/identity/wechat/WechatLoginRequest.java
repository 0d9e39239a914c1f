package org.linli.grid.identity.wechat;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.Opaque;

/** A login code, as {@code wx.login} gives it to the mini-program. */
public record WechatLoginRequest(
        @NotNull
        @Opaque(max = 128)
        @Schema(description = "Works once, within five minutes.", examples = "0c3Uq2000BJX7R1xYZ100f6Wgm1Uq20R")
        String code) {

    @Override
    public String toString() {
        return "WechatLoginRequest";
    }
}
