package org.lianshou.query.audit;

import javax.sql.DataSource;
import org.lianshou.eventlog.heads.Heads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Heads heads(@Qualifier("queryDataSource") DataSource dataSource) {
        return new Heads(dataSource);
    }
}
