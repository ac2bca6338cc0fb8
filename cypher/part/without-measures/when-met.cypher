// The same where it is not asked when two met.
WITH *, null AS firstMet, null AS lastMet
