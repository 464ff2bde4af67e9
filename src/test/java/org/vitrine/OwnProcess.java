package org.vitrine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/// The application in a process of its own: for what happens to a whole process, and for a second house, which in the
/// process of the tests would take sign-in from the first.
public final class OwnProcess {
    /// Of a process that ends soon: what takes long to compile well does not pay.
    private static final List<String> BRIEF = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private OwnProcess() {}

    /// Starts an application without samples, its data where it is by default.
    ///
    /// @param home the folder it is started in
    /// @param more further arguments
    static Process start(Class<?> application, Path home, String... more) throws IOException {
        return start(0, application, home, more);
    }

    /// Starts a house for browsers, and waits until it opens. It can be killed, and started again in the same place.
    ///
    /// @param port of this machine
    /// @param more further arguments
    public static Process open(int port, Path home, String... more) throws IOException {
        var process = start(port, OpenHouse.class, home, more);
        var said = new ArrayList<String>();
        var output = output(process);
        String line;
        while ((line = output.readLine()) != null) {
            said.add(line);
            if (line.equals(OpenHouse.OPEN)) {
                // Somebody has to go on reading, or it stops when it has said too much.
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
                return process;
            }
        }
        throw new IllegalStateException("The house did not open:\n" + String.join("\n", said));
    }

    private static Process start(int port, Class<?> application, Path home, String... more) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(BRIEF);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(application.getName());
        command.addAll(List.of(
                "--vitrine.samples=",
                "--server.port=" + port,
                "--management.server.port=0",
                "--vitrine.admin.username=" + ApplicationTest.ADMINISTRATOR,
                "--vitrine.admin.password=" + ApplicationTest.PASSWORD));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /// Gives a command, as it is given to the jar.
    public static Process command(Path home, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(BRIEF);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(VitrineApplication.class.getName());
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /// In such a process: runs the application with one bean more until what that bean does at the start is done.
    static void run(Class<?> more, String... arguments) {
        System.exit(SpringApplication.exit(new SpringApplication(VitrineApplication.class, more).run(arguments)));
    }

    public static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
