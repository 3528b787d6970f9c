"""From the checked content to what each page of the site shows."""
