"""Which entry of the ledger was written upon which: what each writer knew, and what two did side by side."""

from collections.abc import Sequence
from itertools import accumulate

from trangxa.editorial.entry import Signed


class Lineage:
    """Of entries in their order, each called by its place in it.

    Where people worked one after the other, an entry stands in a stretch of its own: all before it were known to its
    writer, all after it know it. Only entries of one stretch can have been made side by side.
    """

    def __init__(self, entries: Sequence[Signed]) -> None:
        places = {signed.digest: place for place, signed in enumerate(entries)}
        self.parents = [[places[one] for one in signed.entry.parents if one in places] for signed in entries]
        beside = _beside(self.parents)
        self.forked = any(beside)
        self._beside = beside
        ends = accumulate((not at or not beside[at] or not beside[at - 1] for at in range(len(beside))), initial=-1)
        self.stretches = list(ends)[1:]
        """Number of the stretch of each place."""

    def alone(self, place: int) -> bool:
        """Whether nobody worked beside this entry."""
        return not self._beside[place]

    def knows(self, later: int, earlier: int) -> bool:
        """Whether the writer of `later` knew `earlier`."""
        return earlier < later and (not self._together(later, earlier) or earlier in self.known_to(later))

    def known_to(self, place: int) -> set[int]:
        """Places of the same stretch that the writer of an entry knew."""
        found, waiting = set[int](), [place]
        while waiting:
            for parent in self.parents[waiting.pop()]:
                if parent not in found and self._together(parent, place):
                    found.add(parent)
                    waiting.append(parent)
        return found

    def knowing(self, place: int) -> set[int]:
        """Places of the same stretch whose writers knew an entry."""
        found = {place}
        for at in range(place + 1, len(self.parents)):
            if not self._together(at, place):
                break
            if not found.isdisjoint(self.parents[at]):
                found.add(at)
        return found - {place}

    def _together(self, one: int, other: int) -> bool:
        return self.stretches[one] == self.stretches[other]


def _beside(parents: list[list[int]]) -> list[bool]:
    """For each place, whether some line of work passes it by, from an entry before it to one after it or to the end."""
    steps = [0] * (len(parents) + 1)
    followed = {parent for row in parents for parent in row}
    lines = [(parent, place) for place, row in enumerate(parents) for parent in row if place - parent > 1]
    lines += [(-1, place) for place, row in enumerate(parents) if not row]
    lines += [(place, len(parents)) for place in range(len(parents)) if place not in followed]
    for start, end in lines:
        steps[start + 1] += 1
        steps[end] -= 1
    return [passing > 0 for passing in accumulate(steps[:-1])]
