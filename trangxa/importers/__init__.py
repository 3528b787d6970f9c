"""Records of other systems become content files; what does not fit is reported by name, never guessed."""
