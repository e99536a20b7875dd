package org.lianshou.standalone.offender;

import org.axonframework.messaging.MetaData;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class ImportsAxon {
    public MetaData outside() {
        return MetaData.emptyInstance();
    }
}
