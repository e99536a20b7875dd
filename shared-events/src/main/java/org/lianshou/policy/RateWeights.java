package org.lianshou.policy;

/** What response, resolution and satisfaction count for in one mark (三率), in percent of it. */
public record RateWeights(int response, int resolution, int satisfaction) {
    public RateWeights {
        if (response + resolution + satisfaction != 100) {
            throw new IllegalArgumentException(
                    "the weights of the three rates add up to 100, not " + (response + resolution + satisfaction));
        }
    }
}
