/** The main job told as a story with real ids, for somebody who sees Linli for the first time. */
package org.linli.e2e.demo;
