package org.vitrine.backups;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param folder where backups are kept; best on another disk
@ConfigurationProperties("vitrine.backups")
record BackupSettings(Path folder) {}
