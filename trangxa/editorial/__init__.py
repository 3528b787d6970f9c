"""The board's own records beside the content: signed answers, waivers, the register of issued documents."""
