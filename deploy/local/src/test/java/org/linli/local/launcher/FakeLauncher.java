package org.linli.local.launcher;

import java.nio.file.Path;
import java.util.List;

/** The launcher with {@link FakeService} in place of the packaged services. */
final class FakeLauncher {
    private FakeLauncher() {}

    /** Arguments: state folder, resource with the services, options. */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        Path state = Path.of(arguments[0]);
        Settings settings = new Settings(
                state,
                state,
                new Environment(System.getenv()),
                ServiceSpec.read(arguments[1]),
                options.contains("--keep-going"));
        System.exit(Launcher.run(settings, command(), options.contains("--reset"), System.out));
    }

    static ServicePart.ServiceCommand command() {
        return spec -> List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                FakeService.class.getName(),
                spec.name());
    }
}
