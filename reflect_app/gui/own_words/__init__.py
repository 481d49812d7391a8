"""The window "Words and advice": what is looked for here, one's own words, and the team's list."""
