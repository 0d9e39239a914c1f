package org.linli.grid.identity.wechat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A login code, as {@code wx.login} gives it to the mini-program. */
public record WechatLoginRequest(
        @NotBlank
        @Size(max = 128)
        @Schema(description = "Works once, within five minutes.", examples = "0c3Uq2000BJX7R1xYZ100f6Wgm1Uq20R")
        String code) {

    @Override
    public String toString() {
        return "WechatLoginRequest";
    }
}
