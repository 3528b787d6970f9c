// What the files of the index say: which documents hold a term, and where.
const SUMMARY_END = 40, TITLE = 57, CODE = 31, WORTH = { title: 10, kind: 6, tail: 4, summary: 4, heading: 3, body: 1.5 };
const NOWHERE = [];
// From this place of a title on, its words tell less of what the page is about.
const TAIL = TITLE + 32 * 16;

// The numbers of a text of postings: the last digit of each has 57 values, those before it have 34.
const numbers = (text) => {
  const found = [];
  for (let at = 0, value = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x5d) value = value * 34 + code - 0x5d;
    else { found.push(value * 57 + code - 0x23); value = 0; }
  }
  return found;
};

// Adds a row of the index to what is known of a term; documents before the number that comes back are not told of.
function gather(row, typed, worth, hits) {
  let floor = 0;
  const known = (number) => {
    const hit = hits.get(number);
    if (hit && !hit.textOnly) return hit;
    const own = { value: hit ? hit.value : 0, good: hit ? hit.good : 0, title: NOWHERE, near: NOWHERE, length: 0, textOnly: false };
    hits.set(number, own);
    return own;
  };
  const raise = (hit, value, good) => {
    if (hit.value < value * good) hit.value = value * good;
    if (hit.good < good) hit.good = good;
  };
  for (let at = 0; at < row.length; at += 3) {
    const good = agreement(typed, row[at]) * worth;
    const placed = numbers(row[at + 1].replace("!", "")), plain = numbers(row[at + 2].replace("!", ""));
    if (row[at + 1].startsWith("!")) floor = Math.max(floor, placed[0]);
    if (row[at + 2].startsWith("!")) floor = Math.max(floor, plain[0]);
    for (let i = 0, number = 0; i < placed.length; i += 2) {
      const hit = known(number += placed[i]), place = placed[i + 1];
      const part = place >= TITLE ? "title" : place >= SUMMARY_END ? "heading" : "summary";
      raise(hit, place >= TAIL && (place - TITLE) >> 5 < CODE ? WORTH.tail : WORTH[part], good);
      if (part !== "title") hit.near = [...hit.near, place];
      else { hit.length = (place - TITLE) % 32; if ((place - TITLE) >> 5 < CODE) hit.title = [...hit.title, (place - TITLE) >> 5]; }
    }
    // Most documents have a word in their text only, and all those have the same of it.
    const inText = { value: WORTH.body * good, good, title: NOWHERE, near: NOWHERE, length: 0, textOnly: true };
    for (let i = 0, number = 0; i < plain.length; i++) {
      if (hits.has(number += plain[i])) raise(known(number), WORTH.body, good);
      else hits.set(number, inText);
    }
  }
  return floor;
}
