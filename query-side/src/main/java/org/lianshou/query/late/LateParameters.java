package org.lianshou.query.late;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshou.query.web.Known;

/** The parameters of a {@link LateFilter}, with the page. */
@Known({"area", "unit", "stage", "clock", "card", "sort", "page"})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface LateParameters {}
