package org.lianshou.query.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshou.query.web.Known;

/** The parameters of an {@link IssueFilter}, with those of paging and waiting. */
@Known({
    "number",
    "area",
    "kind",
    "category",
    "step",
    "stage",
    "level",
    "unit",
    "late",
    "card",
    "concern",
    "text",
    "parent",
    "gathering",
    "occasion",
    "cursor",
    "limit",
    "waitFor"
})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface FilterParameters {}
