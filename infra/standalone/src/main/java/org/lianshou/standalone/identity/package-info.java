/**
 * Who is who in standalone: an issuer of its own with demo people, bearer tokens for the API, and a form for the pages.
 * In production the county's issuer takes its place.
 */
@NullMarked
package org.lianshou.standalone.identity;

import org.jspecify.annotations.NullMarked;
