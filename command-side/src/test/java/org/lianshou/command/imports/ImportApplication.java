package org.lianshou.command.imports;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.attachments.Limits;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.CommandSide;
import org.lianshou.county.LivingCounty;
import org.lianshou.directory.Directory;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.http.HttpManners;
import org.lianshou.http.TableAuthorization;
import org.lianshou.reference.ReferenceData;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The command side over HTTP, in the demo county. Everybody's password is their name. Without a stereotype, so that no
 * scan finds it where these classes lie beside another application's.
 */
@EnableAutoConfiguration
@Import({HttpManners.class, CommandSide.class})
class ImportApplication {

    @Bean
    DataSource commandDataSource() {
        TestDatabase database = CommandDatabase.fresh();
        return pool(database.command());
    }

    @Bean
    SubjectKeys subjectKeys() throws IOException {
        Path folder = Files.createTempDirectory("lianshou-keys");
        return SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
    }

    @Bean
    AttachmentStore attachments(SubjectKeys keys, Clock clock) throws IOException {
        Limits limits = new Limits(1 << 20, 4 << 20, 0);
        return AttachmentStore.open(Files.createTempDirectory("lianshou-attachments"), keys, clock, limits);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReferenceData county() {
        return ReferenceData.demo();
    }

    @Bean(initMethod = "start")
    LivingCounty livingCounty(
            ReferenceData county, @Qualifier("commandLogReader") EventLogReader reader, LogTail logTail, Clock clock) {
        return new LivingCounty(county.directory(), county.rules(), reader, logTail, clock);
    }

    @Bean
    Directory directory(LivingCounty county) {
        return county.directory();
    }

    @Bean
    SecurityFilterChain byTheTable(HttpSecurity http, Directory directory) throws Exception {
        return http.authorizeHttpRequests(any -> any.anyRequest().access(new TableAuthorization(directory)))
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return ImportApplication::person;
    }

    private static UserDetails person(String name) {
        return User.withUsername(name).password("{noop}" + name).roles("ANY").build();
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        return pool;
    }
}
