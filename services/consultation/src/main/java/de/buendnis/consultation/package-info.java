/**
 * Advice: people ask, a unit of the national office takes the request and answers it. It owns these
 * rules, their pages, mails and messages; no other service needs to be up for them.
 */
@NullMarked
package de.buendnis.consultation;

import org.jspecify.annotations.NullMarked;
