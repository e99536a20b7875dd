package org.lianshou.command.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a command that builds on nothing that stands, so that it names no version. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Beginning {}
