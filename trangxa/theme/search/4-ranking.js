// Which documents have enough of the query, and how well it stands in them.
const TOGETHER = 6;

// What each document has of the terms, and how much that is; what has only words that count little is left out.
function gathered(terms) {
  const rows = new Map();
  for (const light of [false, true]) {
    terms.forEach((term, at) => {
      if (Boolean(term.light) !== light) return;
      for (const [number, hit] of term.hits) {
        let row = rows.get(number);
        if (!row && light) continue;
        if (!row) rows.set(number, row = { number, hits: [], seen: 0 });
        row.hits[at] = hit;
        row.seen += term.rare;
      }
    });
  }
  return [...rows.values()];
}

// How well a document matches: where its words stand, side by side or not, and how much of its title they are.
function match(hits, terms, seen, all) {
  let value = 0, run = 1, length = 0;
  const matched = new Set();
  for (let at = 0; at < terms.length; at++) {
    const hit = hits[at];
    if (!hit) continue;
    value += terms[at].rare * hit.value;
    for (const place of hit.title) matched.add(place);
    length = hit.length || length;
    const near = hits[at - 1] ? beside(hits[at - 1], hit) : 0;
    value += near * (terms[at].rare + (terms[at - 1]?.rare ?? 0)) / 2;
    if (near === TOGETHER) run++;
  }
  const whole = matched.size && length ? matched.size / length : 0;
  const begins = hits[0]?.title.includes(0) ? 1 : 0, phrase = run > 1 && run === terms.length ? 3 : 0;
  return value / all + (5 * whole + begins + phrase) * seen / all;
}

// What it is worth that two syllables of the query stand beside each other.
function beside(one, two) {
  if (two.title.some((at) => one.title.includes(at - 1))) return TOGETHER;
  return two.near.some((at) => one.near.includes(at - 1)) ? 3 : 0;
}
