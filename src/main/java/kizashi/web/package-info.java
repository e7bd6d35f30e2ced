/**
 * Pages and JSON for a browser.
 */
@NullMarked
package kizashi.web;

import org.jspecify.annotations.NullMarked;
