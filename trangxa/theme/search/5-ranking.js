// Which documents have enough of the query, and how well it stands in them.
const TOGETHER = 6;
// What it is worth more that a phrase leads to a page than that the page has it as its title.
const LED = 1.4;
// Places that no title has.
const BEHIND = 100;

// What each document has of the terms, and the phrases that lead to it; what has only words that count little is left out.
function gathered(terms, leads) {
  const rows = new Map();
  const row = (number) => { let known = rows.get(number); if (!known) rows.set(number, known = { number, hits: new Array(terms.length), leads: NOWHERE }); return known; };
  for (const { at, pages, worth } of leads) {
    for (const page of pages) {
      const led = row(page.number);
      led.leads = [...led.leads, { at, good: worth * page.worth }];
    }
  }
  for (const light of [false, true]) {
    terms.forEach((term, at) => {
      if (Boolean(term.light) === light) term.hits.forEach((hit, number) => { if (!light || rows.has(number)) row(number).hits[at] = hit; });
    });
  }
  return [...rows.values()];
}

// Hits as if the page's title went on with the phrases that lead to it.
function led(hits, leads) {
  const all = [...hits], taken = new Set();
  for (const { at, good } of [...leads].sort((a, b) => b.at.length * b.good - a.at.length * a.good)) {
    const begin = 2 * taken.size;
    at.forEach((term, step) => {
      if (taken.has(term)) return;
      const own = hits[term] ?? { value: 0, good: 0, title: NOWHERE, near: NOWHERE, length: 0 };
      all[term] = { value: Math.max(own.value, WORTH.title * LED * good), good: Math.max(good, own.good), title: [...own.title, BEHIND + begin + step], near: own.near, length: own.length || at.length };
    });
    at.forEach((term) => taken.add(term));
  }
  return all;
}

// How well a document matches: where its words stand, side by side or not, and how much of its title they are.
function match(hits, terms, seen, all) {
  const matched = [];
  let value = 0, run = 1, length = 0, titled = 0;
  for (let at = 0; at < terms.length; at++) {
    const hit = hits[at];
    if (!hit) continue;
    value += terms[at].rare * hit.value;
    if (hit.title.length) {
      matched.push(...hit.title);
      titled++;
    }
    length = hit.length || length;
    const near = hits[at - 1] ? beside(hits[at - 1], hit) : 0;
    value += near * Math.min(hit.good, hits[at - 1]?.good ?? 0) * (terms[at].rare + (terms[at - 1]?.rare ?? 0)) / 2;
    if (near === TOGETHER) run++;
  }
  const places = matched.length ? new Set(matched).size : 0;
  const whole = places && length ? Math.min(1, Math.min(places, titled) / length) : 0;
  const begins = hits[0]?.title.includes(0) ? 1 : 0, phrase = run > 1 && run === terms.length ? 3 : 0;
  return value / all + (5 * whole + begins + phrase) * seen / all;
}

// What it is worth that two syllables of the query stand beside each other.
function beside(one, two) {
  if (two.title.some((at) => one.title.includes(at - 1))) return TOGETHER;
  return two.near.some((at) => one.near.includes(at - 1)) ? 3 : 0;
}
