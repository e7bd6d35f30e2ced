/**
 * Reads, checks and atomically writes the YAML of a home. Start at {@link kizashi.config.Home}; every file is read by
 * {@link kizashi.config.YamlFile}, whose errors name file, line and key.
 */
@NullMarked
package kizashi.config;

import org.jspecify.annotations.NullMarked;
