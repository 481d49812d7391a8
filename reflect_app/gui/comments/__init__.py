"""Comments as windows show them: cards, and what they are typed in."""
