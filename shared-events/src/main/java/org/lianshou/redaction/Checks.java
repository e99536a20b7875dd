package org.lianshou.redaction;

/** Numbers whose last character checks the others. */
final class Checks {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Checks() {}

    /** GB 11643: the weighted sum of seventeen digits, modulo 11. */
    static boolean isIdentityNumber(String written) {
        String number = bare(written);
        int sum = 0;
        for (int n = 0; n < WEIGHTS.length; n++) {
            sum += WEIGHTS[n] * (number.charAt(n) - '0');
        }
        return Character.toUpperCase(number.charAt(WEIGHTS.length)) == CHECKS.charAt(sum % CHECKS.length());
    }

    /** Luhn. */
    static boolean isBankCard(String written) {
        String number = bare(written);
        int sum = 0;
        for (int n = 0; n < number.length(); n++) {
            int digit = number.charAt(number.length() - 1 - n) - '0';
            int doubled = n % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static String bare(String written) {
        return written.replaceAll("[ -]", "");
    }
}
