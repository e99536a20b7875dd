/**
 * The measured claims and the trials behind them, each by one command; `infra/benchmark/README.md` says what a line
 * means. Everything is measured on servers that are started for it and go with it. No rule of the domain is here.
 */
@NullMarked
package org.lianshou.benchmark;

import org.jspecify.annotations.NullMarked;
