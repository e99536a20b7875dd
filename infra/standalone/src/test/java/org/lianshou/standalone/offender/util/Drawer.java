package org.lianshou.standalone.offender.util;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class Drawer {}
