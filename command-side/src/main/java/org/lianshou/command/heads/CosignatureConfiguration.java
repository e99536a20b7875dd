package org.lianshou.command.heads;

import java.util.List;
import javax.sql.DataSource;
import org.lianshou.eventlog.heads.Cosignatures;
import org.lianshou.eventlog.tree.VerifierKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The witnesses we know: {@code lianshou.witnesses}, a list of verifier keys. Any node takes their word. */
@Configuration(proxyBeanMethods = false)
class CosignatureConfiguration {

    @Bean
    Cosignatures cosignatures(@Qualifier("commandDataSource") DataSource dataSource, Environment environment) {
        List<String> witnesses = Binder.get(environment)
                .bind("lianshou.witnesses", Bindable.listOf(String.class))
                .orElse(List.of());
        return new Cosignatures(
                dataSource, witnesses.stream().map(VerifierKey::parse).toList());
    }
}
