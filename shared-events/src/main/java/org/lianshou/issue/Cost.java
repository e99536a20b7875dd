package org.lianshou.issue;

/**
 * Money needed and where it comes from.
 *
 * @param fen in hundredths of a yuan
 * @param fund the fund that bears it
 */
public record Cost(long fen, String fund) {
    public Cost {
        Given.check("cost.fen", fen >= 0, "range", "may not be negative");
        fund = Given.line("cost.fund", fund);
    }
}
