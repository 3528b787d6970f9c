"""The life-cycle board: what waits for whom, what is overdue, what falls due soon."""
