"""Releases of the finished site: made, signed, brought to a server, shown, taken back, compared with what is served."""
