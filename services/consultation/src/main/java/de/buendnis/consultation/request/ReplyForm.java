package de.buendnis.consultation.request;

import org.jspecify.annotations.Nullable;

/** What a requester adds, exactly as it was typed. */
record ReplyForm(@Nullable String text) {}
