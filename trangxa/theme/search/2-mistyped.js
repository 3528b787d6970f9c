// What a syllable that nobody writes was meant to be: keys of a typing program that was off, letters that sound alike, a slip.
const ALIKE = [["s", "x"], ["ch", "tr"], ["l", "n"], ["gi", "d"], ["gi", "r"], ["d", "r"], ["v", "d"], ["i", "y"], ["c", "k"], ["ng", "n"], ["nh", "n"], ["c", "t"], ["gh", "g"], ["ngh", "ng"], ["ph", "f"], ["d", "z"], ["qu", "w"], ["uo", "u"], ["ie", "i"]];
const MOST_MEANT = 4, MOST_TRIED = 3;

// Telex and VNI write marks as letters and digits: giaays, ngheof, ho65.
const keyed = (plain) => [plain.replace(/\d/g, ""), unkeyed(plain), unkeyed(plain).replace(/(?!^)[sfrxjz](?=[^aeiouy]*$)/, "")];
const unkeyed = (plain) => plain.replace(/\d/g, "").replace(/([aeod])\1/g, "$1").replace(/([aou])w/g, "$1").replace(/w/g, "u");

// One letter more, less, other, or two changed about.
function near(one, two) {
  if (Math.abs(one.length - two.length) > 1 || one === two) return false;
  let at = 0, end = 0;
  while (at < one.length && one[at] === two[at]) at++;
  while (end < Math.min(one.length, two.length) - at && one.at(-1 - end) === two.at(-1 - end)) end++;
  const rest = one.slice(at, one.length - end), other = two.slice(at, two.length - end);
  return Math.max(rest.length, other.length) <= 1 || (rest.length === 2 && rest === [...other].reverse().join(""));
}

// Ways to write a folded syllable, each a list of syllables, the most probable first. `beside` tells which syllables go together.
function meant(plain, before, after, { vocabulary, beside }) {
  const typed = keyed(plain).find((other) => other !== plain && vocabulary.has(other));
  const found = new Map(typed ? [[typed, 0]] : []);
  const offer = (term, cost) => { if (term !== plain && vocabulary.has(term)) found.set(term, Math.min(cost, found.get(term) ?? 9)); };
  for (const [one, other] of ALIKE) { offer(plain.replace(one, other), 1); offer(plain.replace(other, one), 1); }
  if (plain.length > 1) for (const term of vocabulary.keys()) if (near(plain, term)) offer(term, term.length === plain.length && [...term].sort().join() !== [...plain].sort().join() ? 1.6 : 1.2);
  const cost = (term) => found.get(term) + vocabulary.get(term) / vocabulary.size - (beside(before, term) ? 1 : 0) - (beside(term, after) ? 1 : 0);
  const single = [...found.keys()].map((term) => [cost(term), [term]]);
  for (let at = 2; at < plain.length - 1; at++) {
    const pair = [plain.slice(0, at), plain.slice(at)];
    if (pair.every((part) => vocabulary.has(part))) single.push([beside(...pair) ? 0 : 1.5, pair]);
  }
  return single.sort((a, b) => a[0] - b[0]).slice(0, MOST_MEANT).map(([, syllables]) => syllables);
}

// Ways to understand a query that may be mistyped, each with its worth: syllables that nobody writes are replaced all at once;
// if there are none, one that with another letter makes a phrase.
async function mended(typed, last, index) {
  const plain = typed.map(fold), { said } = index, beside = (one, other) => said.pairs().has(`${one} ${other}`);
  const vocabulary = new Map([...index.vocabulary, ...[...said.pairs()].flatMap((pair) => pair.split(" ")).filter((term) => !index.vocabulary.has(term)).map((term) => [term, index.vocabulary.size])]);
  const strange = await Promise.all(plain.map(async (term) => /\p{L}/u.test(term) && !vocabulary.has(term) && !said.short[term] && !said.same.has(term) && !(await index.row(term))));
  const others = (at) => (at === last ? [] : meant(plain[at], plain[at - 1], plain[at + 1], { vocabulary, beside }));
  if (strange.some(Boolean)) return replaced(typed, plain.map((_, at) => (strange[at] ? others(at).slice(0, MOST_TRIED) : [])));
  if (phrases(said, typed).length) return [];
  const makes = (syllables, at) => phrases(said, syllables).some((phrase) => phrase.at.includes(at));
  const slips = plain.flatMap((term, at) => (term === typed[at] && term.length > 2 ? others(at).map((other) => [at, exchange(typed, at, other)]) : []));
  return slips.filter(([at, syllables]) => makes(syllables, at)).slice(0, MOST_MEANT).map(([, syllables]) => ({ syllables, worth: 0.8 }));
}
const phrases = (said, syllables) => said.found(syllables).filter(({ at }) => at.length > 1);
const exchange = (syllables, at, other) => [...syllables.slice(0, at), ...other, ...syllables.slice(at + 1)];

// All combinations of what the syllables may be, from the last one so that places stay.
function replaced(typed, others) {
  let all = [typed];
  for (let at = typed.length - 1; at >= 0; at--) {
    if (others[at].length) all = all.flatMap((syllables) => others[at].map((other) => exchange(syllables, at, other))).slice(0, MOST_MEANT);
  }
  return all[0] === typed ? [] : all.map((syllables, place) => ({ syllables, worth: 0.9 - place / 50 }));
}
