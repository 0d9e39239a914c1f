package org.linli.gateway.edge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Services that speak TLS only and ask for a certificate; all keys are made for this run. */
public class SecureServices implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "made-for-this-run";

    private Vertx vertx;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("tls");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        keyPair("service");
        keyPair("stranger");
        keyPair("gateway");
        vertx = Vertx.vertx();
        Map<String, String> config = new HashMap<>();
        service(config, "secure", listen("service"), "upstream");
        service(config, "stranger", listen("stranger"), "upstream");
        service(config, "unshown", listen("service"), "unshown");
        config.put("quarkus.tls.upstream.key-store.p12.path", store("gateway"));
        config.put("quarkus.tls.upstream.key-store.p12.password", PASSWORD);
        for (String settings : List.of("upstream", "unshown")) {
            config.put("quarkus.tls." + settings + ".trust-store.p12.path", store("trust-service"));
            config.put("quarkus.tls." + settings + ".trust-store.p12.password", PASSWORD);
        }
        return config;
    }

    private static void service(Map<String, String> config, String name, int port, String tls) {
        config.put("linli.gateway.services." + name + ".url", "https://127.0.0.1:" + port);
        config.put("linli.gateway.services." + name + ".tls", tls);
        config.put("linli.gateway.routes." + name + ".service", name);
        config.put("linli.gateway.routes." + name + ".prefixes", "/api/v1/" + name);
        config.put("linli.gateway.routes." + name + ".access", "public");
    }

    private int listen(String certificate) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(pfx(certificate))
                        .setTrustOptions(pfx("trust-gateway"))
                        .setClientAuth(ClientAuth.REQUIRED))
                .requestHandler(request -> request.response().end("over TLS"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private PfxOptions pfx(String name) {
        return new PfxOptions().setPath(store(name)).setPassword(PASSWORD);
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private void keyPair(String name) {
        String certificate = folder.resolve(name + ".crt").toString();
        keytool(
                name,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1");
        keytool(name, "-exportcert", "-file", certificate);
        keytool("trust-" + name, "-importcert", "-noprompt", "-file", certificate);
    }

    private void keytool(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-alias", "own", "-storetype", "PKCS12", "-keystore", store(name), "-storepass", PASSWORD));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
