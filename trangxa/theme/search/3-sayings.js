// How people say things, and which pages they mean by it.
const LONGEST = 8;
const MOST_LEADS = 8;
// What a page is worth beside one that fits a phrase better, or as well but later; what a phrase is worth inside a longer one.
const NEXT = 0.75, LATER = 0.99, PART = 0.75;
// What a phrase is worth that tells whom to ask, beside one that leads to the thing itself.
const YIELDING = 0.75;
// What a phrase of so many syllables is worth that are not in a row.
const SPREAD = { 2: 0.5, 3: 0.8 };

class Sayings {
  // `said`: `[["phrase|phrase", yields, [page…], [page…]]…]`, pages by how well they fit; `yields`: 1 if they tell whom to ask
  // of a thing, 2 where, when or how to call at all. `short`: what abbreviations stand for; `alike`: words that say the same.
  // All phrases stay one text, marked and plain letter by letter: of some thousand only those of the query are looked at.
  constructor({ said, short, light, persons, names, asides, alike, place }) {
    this.short = short;
    this.same = new Map(alike.split("|").flatMap((words) => words.split(" ").flatMap((word, at, [first]) => (at ? [[fold(word), fold(first)], [word, first]] : []))));
    this.answers = new Map();
    this.here = place.split("|").map((name) => phrase(name.split(" ")));
    this.asides = asides.split("|").map((aside) => phrase(aside.split(" ")));
    this.light = new Set(light.split(" "));
    this.lightly = new Set([...this.light].map(fold));
    this.persons = new Set(`${persons} ${fold(persons)}`.split(" "));
    this.names = new Set(names.split(" "));
    this.text = `|${said.map(([phrases]) => phrases).join("|")}|`;
    this.plain = fold(this.text);
    this.groups = [];
    let end = 0;
    for (const [phrases, yields, ...groups] of said) {
      const pages = groups.flatMap((group, at) => group.map((number, place) => ({ number, worth: NEXT ** at * LATER ** place })));
      this.groups.push({ end: end += phrases.length + 1, pages, yields });
    }
  }

  // The phrases that begin with these letters: `start` ends with a blank or a bar, or in the middle of a syllable.
  *beginning(start) {
    for (let at = this.plain.indexOf(`|${start}`); at >= 0; at = this.plain.indexOf(`|${start}`, at + 1)) {
      const end = this.plain.indexOf("|", at + 1), { pages, yields } = this.groups.find((group) => at < group.end);
      yield { syllables: this.text.slice(at + 1, end).split(" "), parts: this.plain.slice(at + 1, end).split(" "), pages, yields };
    }
  }

  // Pairs of syllables that stand beside each other in phrases.
  pairs() {
    if (!this.pairsFound) {
      this.pairsFound = new Set();
      for (const phrase of this.plain.split("|")) phrase.split(" ").forEach((part, at, parts) => at && this.pairsFound.add(`${parts[at - 1]} ${part}`));
    }
    return this.pairsFound;
  }

  // A glue word, or what people write around what they look for. Among others without marks a syllable may be any of them.
  isLight(word, syllables) { return this.light.has(word) || (word === fold(word) && this.lightly.has(word) && !carefully(syllables)); }

  // Where the syllables have a phrase: `{at: places, pages, worth}`, the longest first. Long phrases may be spread about.
  found(syllables) {
    const key = syllables.join(" ");
    if (!this.answers.has(key)) this.answers.set(key, this.clear([syllables, syllables.map((word) => this.same.get(word) ?? word)]));
    return this.answers.get(key);
  }

  // The phrases of these ways to say it, without what yields to others.
  clear(ways) {
    const all = new Map(ways.flatMap((way) => this.phrasesOf(way)).map((one) => [`${one.at} ${one.pages[0].number}`, one]));
    const least = Math.min(...[...all.values()].map(({ yields }) => yields > 1));
    const clear = [...all.values()].filter(({ yields }) => (yields > 1) <= least).sort((a, b) => b.at.length - a.at.length || b.worth - a.worth);
    const within = (one, other) => other.at.length > one.at.length && one.at.every((place) => other.at.includes(place));
    const thing = clear.filter(({ yields }) => !yields);
    const told = clear.map((one) => ({ ...one, aside: one.yields > 0 && thing.some((other) => !within(other, one)) }));
    const worth = (one) => (told.some((other) => within(one, other)) ? PART : 1) * (one.aside ? YIELDING : 1);
    return told.slice(0, MOST_LEADS).map((one) => ({ ...one, worth: one.worth * worth(one) }));
  }
  phrasesOf(syllables) {
    const plain = syllables.map(fold), all = [];
    for (const first of new Set(plain)) {
      for (const phrase of [...this.beginning(`${first} `), ...this.beginning(`${first}|`)]) {
        const row = inRow(phrase, syllables, plain), at = row ?? spread(phrase, syllables, plain);
        if (at && !(at.length === 1 && plain.length > 1 && this.light.has(syllables[at[0]]))) all.push({ at, pages: phrase.pages, yields: phrase.yields, row: Boolean(row), long: phrase.parts.length > 3, worth: row ? 1 : SPREAD[phrase.parts.length] ?? 0.95 });
      }
    }
    return all;
  }

  // The syllables without what asks more about them, as long as something is left.
  asked(syllables) {
    const plain = syllables.map(fold), aside = new Set();
    for (const phrase of this.asides) for (const place of inRow(phrase, syllables, plain) ?? []) aside.add(place);
    for (const { at, row, yields } of this.found(syllables)) if (row && yields < 2 && !at.every((place) => aside.has(place))) for (const place of at) aside.delete(place);
    const left = syllables.filter((word, at) => !aside.has(at));
    return left.some((word) => !this.isLight(word, syllables)) ? left : syllables;
  }

  // Pages of phrases that begin as what was typed so far does.
  begun(syllables) {
    const plain = syllables.map(fold).join(" "), longer = [...this.beginning(plain)].filter(({ parts }) => parts.join(" ") !== plain);
    return longer.slice(0, 2).map(({ pages }) => ({ at: syllables.map((_, place) => place), pages, worth: 0.85 }));
  }

  // Where names of the commune and of its office stand, which every page is about.
  place(syllables) {
    const plain = syllables.map(fold);
    return this.here.flatMap((name) => inRow(name, syllables, plain) ?? []);
  }

  // The syllables with one abbreviation written out, or the other way about; with a day in figures.
  expanded(syllables) {
    const plain = syllables.map(fold), found = [], month = plain.findIndex((part, at) => part === "thang" && [at - 1, at + 1].every((place) => /^\d\d?$/.test(plain[place])));
    if (month > 0) found.push([...syllables.slice(0, month - 1), `${Number(plain[month - 1])}/${Number(plain[month + 1])}`, ...syllables.slice(month + 2)]);
    for (let length = Math.min(LONGEST, plain.length); length; length--) {
      for (let at = 0; at + length <= plain.length; at++) {
        for (const long of this.short[plain.slice(at, at + length).join(" ")] ?? []) found.push([...syllables.slice(0, at), ...words(long), ...syllables.slice(at + length)]);
      }
    }
    return found.slice(0, 3);
  }

  // The syllables without what people write around what they look for, unless that belongs to a phrase. One syllable alone is
  // not taken for the rest of others that may have meant something.
  bare(syllables) {
    const left = this.without(syllables, (word) => this.isLight(word, syllables));
    return left.length > 1 ? left : this.without(syllables, (word) => this.light.has(word));
  }
  without(syllables, isLight) {
    const kept = new Set(this.found(syllables).filter(({ row, long, at }) => (row || long) && at.length > 1).flatMap(({ at }) => at));
    const person = syllables.length > 1 && !kept.has(0) && this.persons.has(syllables[0]);
    return syllables.filter((word, at) => !(at === 0 && person) && (kept.has(at) || !isLight(word)));
  }
}

// Whether typed syllables may be those of a phrase. In a long one, one may have wrong marks.
const alike = (said, typed) => said.filter((word, at) => agreement(typed[at], word) < AGREE).length <= (said.length > 3 ? 1 : 0);

const phrase = (syllables) => ({ syllables, parts: syllables.map(fold) });

// The places where a phrase stands in a row; `spread`: where its syllables are, in any order.
function inRow({ syllables: said, parts }, syllables, plain) {
  for (let from = plain.indexOf(parts[0]); from >= 0 && from + parts.length <= plain.length; from = plain.indexOf(parts[0], from + 1)) {
    const at = parts.map((_, next) => from + next);
    if (parts.every((part, next) => part === plain[from + next]) && alike(said, at.map((place) => syllables[place]))) return at;
  }
  return null;
}
function spread({ syllables: said, parts }, syllables, plain) {
  if (parts.length < 2) return null;
  if (parts.length === 2) return apart(said, syllables);
  const at = [];
  for (const part of parts) {
    const place = plain.findIndex((other, index) => other === part && !at.includes(index));
    if (place < 0) return null;
    at.push(place);
  }
  return alike(said, at.map((place) => syllables[place])) ? at : null;
}

// Two syllables with marks as they should be, the second soon after the first.
function apart([one, two], syllables) {
  const from = syllables.indexOf(one), to = syllables.indexOf(two, from + 1);
  return from >= 0 && to > from && to - from < 4 && fold(one + two) !== one + two ? [from, to] : null;
}
