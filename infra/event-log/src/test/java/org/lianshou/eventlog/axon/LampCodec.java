package org.lianshou.eventlog.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.lianshou.eventlog.RecordedEvent;

class LampCodec implements EventCodec {

    @Override
    public Encoded encode(UUID stream, long sequence, Object event) {
        return switch ((Lamp.LampEvent) event) {
            case Lamp.Reported reported -> new Encoded("lamp-reported", 1, new byte[0]);
            case Lamp.Repaired repaired ->
                new Encoded(
                        "lamp-repaired", 1, Integer.toString(repaired.after()).getBytes(UTF_8));
        };
    }

    @Override
    public Object decode(RecordedEvent event) {
        return switch (event.type()) {
            case "lamp-reported" -> new Lamp.Reported(event.stream());
            case "lamp-repaired" ->
                new Lamp.Repaired(event.stream(), Integer.parseInt(new String(event.payload(), UTF_8)));
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
