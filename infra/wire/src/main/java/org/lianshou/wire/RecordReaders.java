package org.lianshou.wire;

import org.lianshou.issue.Scalar;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;

/** Has our own records read by {@link RecordReader} and {@link ScalarReader}. */
final class RecordReaders extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> reader) {
        Class<?> type = description.getBeanClass();
        if (!type.isRecord() || !(reader instanceof BeanDeserializerBase ofBeans)) {
            return reader;
        }
        return Scalar.class.isAssignableFrom(type) ? new ScalarReader(ofBeans) : new RecordReader(ofBeans);
    }
}
