package org.vitrine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The application in a process of its own: for what happens to a whole process, and for a second house, which in the
/// process of the tests would take sign-in from the first.
final class OwnProcess {
    private OwnProcess() {}

    /// Starts an application without samples, its data where it is by default.
    ///
    /// @param home the folder it is started in
    /// @param more further arguments
    static Process start(Class<?> application, Path home, String... more) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx512m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(application.getName());
        command.addAll(List.of(
                "--vitrine.samples=",
                "--server.port=0",
                "--management.server.port=0",
                "--vitrine.admin.username=keeper",
                "--vitrine.admin.password=a lamp in every window"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
