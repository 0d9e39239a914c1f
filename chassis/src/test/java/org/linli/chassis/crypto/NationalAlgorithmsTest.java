package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.key.CipherAlgorithm;
import org.linli.chassis.crypto.key.SealedBox;

class NationalAlgorithmsTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String KEY = "0123456789abcdeffedcba9876543210";

    @Test
    void sm4_gives_the_example_of_its_standard() throws Exception {
        Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", new BouncyCastleProvider());
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(HEX.parseHex(KEY), "SM4"));

        byte[] sealed = cipher.doFinal(HEX.parseHex(KEY));

        assertThat(HEX.formatHex(sealed)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void a_box_of_sm4_opens_the_example_of_rfc_8998() throws Exception {
        byte[] box = HEX.parseHex("00001234567800000000abcd"
                + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");

        byte[] plain = SealedBox.open(
                CipherAlgorithm.SM4_GCM,
                new SecretKeySpec(HEX.parseHex(KEY), "SM4"),
                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                box);

        assertThat(HEX.formatHex(plain))
                .isEqualTo("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    }
}
