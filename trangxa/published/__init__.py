"""A site as it is published: what it says of itself, what its pages show, and whether the two agree."""
