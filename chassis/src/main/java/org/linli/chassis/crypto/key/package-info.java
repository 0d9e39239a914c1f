/**
 * The keys behind encryption and blind indexes. Data keys lie in the service's database, each wrapped by a master key
 * that only configuration knows; a row that is lost takes every value written under it along, so the table is backed up
 * with the data it protects.
 */
package org.linli.chassis.crypto.key;
