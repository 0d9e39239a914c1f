/** What the tests of this module share: engines, phones, a clock that moves and the words to talk to the service. */
package org.linli.grid.support;
