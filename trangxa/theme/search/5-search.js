// Search over the ready-made index: fetches only the files that hold the query's terms, and ranks.
// The parts of the index are scripts, so that a copy on a stick works from file:// too.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1; return n; });
const bucket = (text) => { let c = -1; for (const byte of new TextEncoder().encode(text)) c = (c >>> 8) ^ CRC[(c ^ byte) & 255]; return ((c ^ -1) & 127).toString(16).padStart(2, "0"); };

// Share of the best score that is enough for what has not all words.
const ENOUGH = 0.35;
const KIND = 2 ** 17;
// Share of the query, by rarity, that a document must have.
const LEAST = 0.4;

class Search {
  // `base`: address of the folder of the index. `meant`: what a mistyped query was taken for.
  constructor(base) {
    this.base = base;
    this.parts = new Map();
    this.answers = new Map();
    this.meant = "";
  }

  get(name) {
    if (!this.parts.has(name)) this.parts.set(name, new Promise((done) => {
      const script = document.createElement("script");
      waiting.set(name, done);
      script.src = `${this.base}${name}.js`;
      script.onload = () => script.remove();
      script.onerror = () => { script.remove(); this.parts.delete(name); done([{}, {}, {}]); };
      document.head.append(script);
    }));
    return this.parts.get(name);
  }
  meta() {
    return (this.metaRead ??= this.get("meta").then((about) => ({
      ...about,
      own: new Set(about.own.split(" ")),
      light: about.light.split(" "),
      vocabulary: new Map(about.vocabulary.split(" ").map((term, at) => [term, at])),
    })));
  }
  async file(plain) {
    const about = await this.meta();
    return this.get(about.own.has(plain) ? `h-${plain}` : `t-${bucket(plain)}`);
  }
  async row(plain) { return (await this.file(plain))[0][plain]; }

  // Document numbers, best first. `open`: the last syllable may be unfinished.
  find(query, open = false) {
    const key = `${open} ${query}`;
    if (!this.answers.has(key)) this.answers.set(key, this.answer(words(query), open));
    return this.answers.get(key).then(({ found, meant }) => { this.meant = meant; return found; });
  }

  async answer(typed, open) {
    const known = new Map();
    this.about = await this.meta();
    typed.forEach((word) => this.file(fold(word)));
    const typings = (await this.mended(typed, open)).map((syllables, at) => ({ syllables, worth: at ? 0.9 : 1, end: true, typed: true }));
    const long = [...typings, ...expanded(typings, await this.phrases(typings, 1))];
    const everyday = await this.phrases(long, 2), unfinished = open && typed.join("").length > 2 ? begun(typed, everyday) : [];
    const ways = [...long, ...reworded(long, everyday, this.about.light), ...unfinished].slice(0, 8);
    const found = new Map();
    for (const [at, hits] of (await Promise.all(ways.map((way) => this.way(way, open, known)))).entries()) {
      for (const { number, score, whole } of hits) {
        const before = found.get(number);
        found.set(number, { score: Math.max(before?.score ?? 0, score * ways[at].worth), whole: whole || before?.whole });
      }
    }
    const ranked = [...found].sort((a, b) => b[1].score - a[1].score || b[0] - a[0]), least = ENOUGH * (ranked[0]?.[1].score ?? 0);
    const meant = typings.length > 1 ? typings[1].syllables.join(" ") : "";
    return { meant, found: ranked.filter(([, { score, whole }]) => whole || score >= least).map(([number]) => number) };
  }

  // The query, and if there are syllables that no document has, the query with those it may have been meant to have.
  async mended(typed, open) {
    const known = await Promise.all(typed.map(async (word, at) => {
      const plain = fold(word), [terms, short, everyday] = await this.file(plain);
      return plain in terms || plain in short || plain in everyday || /[^\p{L}]/u.test(word) || (open && at === typed.length - 1);
    }));
    const mended = typed.flatMap((word, at) => (known[at] ? [word] : meant(fold(word), this.about.vocabulary)));
    return mended.join() === typed.join() ? [typed] : [typed, mended];
  }

  // The abbreviations (1) or everyday phrases (2) that begin with a syllable of these ways to say it.
  async phrases(ways, list) {
    const files = await Promise.all([...new Set(ways.flatMap((way) => way.syllables.map(fold)))].map((plain) => this.file(plain)));
    return Object.assign({}, ...files.map((file) => file[list]));
  }

  // What people write around what they look for counts little, and is not looked up in other words than theirs.
  async way({ syllables: said, end, typed }, open, known) {
    const isLight = said.map((word) => this.about.light.includes(word)), all = isLight.every(Boolean);
    const syllables = typed || all ? said : said.filter((_, at) => !isLight[at]);
    const terms = await Promise.all(syllables.map((word, at) => {
      const unfinished = open && end && at === syllables.length - 1, light = !all && this.about.light.includes(word);
      const key = `${word} ${unfinished} ${light}`;
      if (!known.has(key)) known.set(key, this.term(word, unfinished, light));
      return known.get(key);
    }));
    return gathered(terms).map((row) => this.weigh(row, terms)).filter(Boolean);
  }

  async term(word, open, light) {
    const plain = fold(word), hits = new Map();
    let floor = 0;
    const take = async (term, worth) => { floor = Math.max(floor, gather((await this.row(term)) ?? [], word, worth, hits)); };
    await take(plain, 1);
    if (!hits.size) for (const part of plain.split(/[./&-]/)) if (part && part !== plain) await take(part, 0.6);
    if (open) await Promise.all([...this.about.vocabulary.keys()].filter((term) => term !== plain && term.startsWith(plain)).slice(0, 4).map((term) => take(term, 0.6)));
    return { hits, floor, light, rare: hits.size ? Math.log(1 + this.about.documents / hits.size) * (light ? 0.15 : 1) : light ? 0 : 2 };
  }

  weigh({ number, hits, seen }, terms) {
    let all = 0, known = seen;
    for (let at = 0; at < terms.length; at++) {
      if (hits[at] || !terms[at].light) all += terms[at].rare;
      if (!hits[at] && !terms[at].light && number < terms[at].floor) known += terms[at].rare / 2;
    }
    if (known < LEAST * all) return null;
    const about = this.kind(number), late = (number % KIND) / Math.max(1, about.count);
    const score = match(hits, terms, known, all) * (known / all) ** 2 * about.worth * (1 + 0.05 * late);
    return { number, score, whole: known > 0.99 * all };
  }

  kind(number) { return this.about.kinds[Math.floor(number / KIND)]; }

  async results(found) {
    return Promise.all(found.map(async (number) => {
      const [title, url, summary, day] = (await this.get(`d-${Math.floor(number / this.about.block)}`))[number] ?? ["", "", "", ""];
      return { title, url, summary, day, kind: this.kind(number).label };
    }));
  }
}

const waiting = new Map();
window.txSearch = { Search, put: (name, data) => waiting.get(name)?.(data) };
