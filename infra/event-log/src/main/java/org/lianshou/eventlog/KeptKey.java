package org.lianshou.eventlog;

/** A key that was used, and what its command was answered. */
record KeptKey(CommandKey key, KeptAnswer answer) {

    AppendRefused refusal(CommandKey asked) {
        return key.body().equals(asked.body()) ? new KeyAlreadyUsed(answer) : new KeyReusedWithOtherBody();
    }
}
