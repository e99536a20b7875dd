package org.lianshou.wire;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Brings one event's JSON from one revision to the next. What is stored stays as it is. */
public record Upcaster(String type, int fromRevision, UnaryOperator<JsonNode> change) {}
