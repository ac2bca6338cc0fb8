// The same where it is not asked how surely and when two met.
WITH *, null AS confidence, null AS firstMet, null AS lastMet
