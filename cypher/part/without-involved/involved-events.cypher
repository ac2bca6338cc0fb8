// The same where nobody need have had a part: all events.
MATCH (e:Event)
