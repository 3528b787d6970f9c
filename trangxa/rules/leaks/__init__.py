"""What the leak rules share: texts as readers see them, names, numbers and their labels, findings that leak nothing."""
