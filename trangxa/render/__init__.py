"""From what pages show to the bytes of the site."""
