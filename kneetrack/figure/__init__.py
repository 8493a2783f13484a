"""The drawn person who shows an exercise: pose, contacts, muscles and what to paint; no Qt here."""
