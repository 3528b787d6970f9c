// Search: what a query may mean, which documents have enough of it, best first.
// Share of the best score from which a document is shown at once; the others are told of as less fitting.
const ENOUGH = 0.3;
// Share of what the best document has of the query, by rarity, that another must have.
const LEAST = 0.4;
// What is so good that nothing was mistyped.
const GOOD = 8;
// What a word beside the phrase that leads to a page counts there.
const ASIDE = 0.35;
// How much of a word a document has that has it in its text only.
const INSIDE = 0.7;
// How fast a document loses that has a part of the query.
const PARTLY = 2;
// What it is worth to have the whole query in title, summary and headings.
const FULL = 1.2;
// How much more the first syllable counts than the last: what a thing is comes before what kind of it.
const HEAD = 0.15;
// What a word counts that without its marks may be one that counts little.
const UNSURE = 0.5;
// Syllables from which on a phrase that says where, when or how to call is what is asked for.
const SURE = 4;
// What a person is worth more that is called by name than what else is told of.
const CALLED = 1.5;

class Search extends Index {
  // Document numbers, best first; then `less` are those that fit less, `meant` is what a mistyped query was taken for.
  // `open`: the last syllable may be unfinished.
  find(query, open = false) {
    const key = `${open} ${query}`;
    this.answers ??= new Map();
    if (!this.answers.has(key)) this.answers.set(key, this.answer(query, open));
    return this.answers.get(key).then(({ found, meant, less }) => { Object.assign(this, { meant, less }); return found; });
  }

  async answer(query, open) {
    await this.meta();
    const typed = this.said.asked(words(query)), found = new Map(), ways = this.ways(typed, open);
    this.ahead(ways);
    await this.look(ways, found);
    if (typed.length && !good(found)) {
      const others = await mended(typed, open ? typed.length - 1 : -1, this);
      await this.look(others.flatMap(({ syllables, worth }) => this.ways(syllables, false, worth, syllables.join(" ")).slice(0, 2)), found);
    }
    const all = [...found.values()], enough = ENOUGH * all.reduce((most, { score }) => Math.max(most, score), 0);
    const fits = ranked(all.filter(({ score }) => score >= enough)), less = ranked(all.filter(({ score }) => score < enough));
    return { meant: fits[0]?.meant ?? "", found: fits.map(({ number }) => number), less: less.map(({ number }) => number) };
  }

  // Ways to understand a query: as typed, abbreviations written out, and without the words around what is looked for.
  ways(typed, open, worth = 1, meant = "") {
    const long = [typed, ...this.said.expanded(typed)].map((syllables, at) => ({ syllables, worth: at ? worth * 0.98 : worth, end: !at || syllables.at(-1) === typed.at(-1) }));
    const bare = long.map((way) => ({ ...way, syllables: this.said.bare(way.syllables), worth: way.worth * 0.95 }));
    const all = [...long, ...bare.filter(({ syllables }, at) => syllables.length && syllables.length < long[at].syllables.length)];
    return all.slice(0, 6).map((way) => ({ ...way, meant, open: open && way.end, begun: open && !meant }));
  }

  // Asks already for the results that phrases lead to, which will most probably be shown.
  ahead(ways) {
    for (const { syllables } of ways) {
      const [longest] = this.said.found(syllables);
      if (longest && 2 * longest.at.length >= syllables.length) for (const { number } of longest.pages.slice(0, 2)) this.block(number);
    }
  }

  // Adds what these ways find to what is found.
  async look(ways, found) {
    const answers = await Promise.all(ways.map((way) => this.way(way)));
    answers.forEach((hits, at) => hits.forEach(({ number, score, whole }) => {
      const worth = score * ways[at].worth, before = found.get(number);
      if (worth > (before ? before.score : 0)) found.set(number, { number, score: worth, whole: whole || (before ? before.whole : false), meant: ways[at].meant });
    }));
  }

  // What people write around what they look for counts little.
  async way({ syllables, open, begun }) {
    const terms = await this.termsOf(syllables, open);
    const called = this.called(syllables, terms), found = this.said.found(syllables);
    const leads = [...called, ...found.map((lead) => (called.length && lead.yields ? { ...lead, aside: true } : lead)), ...(begun && syllables.join("").length > 2 ? this.said.begun(syllables) : [])];
    const aside = lessened(terms, leads);
    const rows = this.withKinds(gathered(terms, leads), syllables).map((row) => this.weigh(row, terms, aside)), most = Math.max(...rows.map(({ share }) => share));
    return rows.filter(({ share }) => share >= LEAST * most);
  }

  // What is known of the syllables. What every page is about counts little, unless there is nothing else; the first most.
  async termsOf(syllables, open) {
    const here = this.said.place(syllables), light = syllables.map((word, at) => this.said.light.has(word) || here.includes(at));
    const only = light.every(Boolean), little = light.map((is, at) => is && !(only && (!here.includes(at) || here.length === light.length)));
    const terms = await Promise.all(syllables.map((word, at) => this.term(word, open && at === syllables.length - 1, little[at])));
    const unsure = (word, at) => (!only && !little[at] && !this.said.light.has(word) && this.said.isLight(word, syllables) ? UNSURE : 1);
    return terms.map((term, at) => ({ ...term, rare: term.rare * unsure(syllables[at], at) * (1 + HEAD / 2 - (HEAD * at) / terms.length) }));
  }

  // Persons called by the last part of their names: “anh Sơn địa chính”.
  called(syllables, terms) {
    const pages = (hits) => [...hits].filter(([number, { title, good }]) => Math.floor(number / KIND) === this.about.called && title.length && good > AGREE).map(([number]) => ({ number, worth: CALLED }));
    const isCalled = (at) => this.said.persons.has(syllables[at - 1]) && this.said.names.has(fold(syllables[at]));
    return syllables.flatMap((_, at) => (isCalled(at) ? [{ at: [at - 1, at], pages: pages(terms[at].hits), worth: 1 }] : []));
  }

  // Documents of a kind have the name of the kind, as if a heading told it: “thống kê du lịch”, “dự án sửa đường”.
  withKinds(rows, syllables) {
    const plain = syllables.map(fold), named = this.about.kinds.map(({ label }) => label.split(",").flatMap((part) => inRow(phrase(words(part)), syllables, plain) ?? []));
    for (const { number, hits } of rows) for (const at of named[Math.floor(number / KIND)]) {
      if (!(hits[at]?.value * hits[at]?.good > WORTH.kind)) hits[at] = { value: WORTH.kind, good: 1, title: NOWHERE, near: [BEHIND + at], length: hits[at]?.length ?? 0 };
    }
    return rows;
  }

  weigh({ number, hits, leads }, terms, aside) {
    const own = this.score(number, hits, terms), other = leads.length ? this.score(number, led(hits, leads), aside) : own;
    return own.score > other.score ? own : other;
  }
  score(number, hits, terms) {
    let all = 0, known = 0, value = 0, textOnly = true;
    for (let at = 0; at < terms.length; at++) {
      const { rare, light, floor } = terms[at], hit = hits[at];
      if (hit || !light) all += rare;
      if (hit) {
        known += rare * (hit.good > 0.5 ? 1 : hit.good) * (hit.value > WORTH.body ? 1 : INSIDE);
        value += rare * hit.value;
        textOnly = textOnly && hit.textOnly;
      } else if (!light && number < floor) known += rare / 2;
    }
    const share = known / Math.max(all, 1e-9), about = this.kind(number), late = (number % KIND) / Math.max(1, about.count);
    const score = (textOnly ? value / all : match(hits, terms, known, all)) * share ** PARTLY * (share > 0.99 ? FULL : 1) * about.worth * (1 + 0.05 * late);
    return { number, score, share, whole: share > 0.99 * INSIDE };
  }
}

// The terms with what stands beside the longest phrase counting less; numbers do not.
function lessened(terms, leads) {
  const clear = leads.filter(({ aside, yields, at }) => !aside && !(yields > 1 && at.length < SURE)), longest = Math.max(2, ...clear.map(({ at }) => at.length));
  const topic = new Set(clear.filter(({ at }) => at.length === longest).flatMap(({ at }) => at));
  return topic.size ? terms.map((term, at) => (topic.has(at) || term.count ? term : { ...term, rare: term.rare * ASIDE })) : terms;
}

// Best first; of equals the later one.
const ranked = (rows) => rows.sort((a, b) => b.score - a.score || b.number - a.number);

// Whether something found has all words, and in good places.
const good = (found) => [...found.values()].some(({ score, whole }) => whole && score > GOOD);

search.Search = Search;
