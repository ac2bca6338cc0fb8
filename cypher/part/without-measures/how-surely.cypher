// The same where it is not asked how surely two met.
WITH *, null AS confidence
