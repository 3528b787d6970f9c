"""Official documents on paper: what stands on one, and setting it as an illustrative PDF."""
