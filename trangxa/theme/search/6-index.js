// The ready-made index: fetches only the files that hold the query's terms.
const KIND = 2 ** 17;
// What a syllable counts that no document has, and a number of a week, a month, a quarter at least.
const UNKNOWN = 2;
const NUMBER = /^(\d{1,2}|i{1,3}|iv)$/;
// What a word counts that people write around what they look for.
const LITTLE = 0.15;

class Index {
  // `base`: address of its folder.
  constructor(base) {
    this.base = base;
    this.terms = new Map();
  }

  get(name) { return part(this.base, name); }
  meta() {
    return (this.metaRead ??= this.get("meta").then((about) => {
      const said = new Sayings(about), vocabulary = new Map(about.vocabulary.split(" ").map((term, at) => [term, at]));
      return Object.assign(this, { about, said, vocabulary, own: new Set(about.own.split(" ")) });
    }));
  }
  async row(plain) { return (await this.get(partOf(plain, this.own)))[plain]; }

  // What is known of a word, fetched once: its documents, how rare it is, from which number on documents are told of.
  term(word, open, light) {
    const key = `${word} ${open} ${light}`;
    if (!this.terms.has(key)) this.terms.set(key, this.read(word, open, light));
    return this.terms.get(key);
  }
  async read(word, open, light) {
    const plain = fold(word), hits = new Map();
    let floor = 0;
    const take = async (term, worth, typed = term) => { floor = Math.max(floor, gather((await this.row(term)) ?? [], typed, worth, hits)); };
    await Promise.all([take(plain, 1, word), /^\d$/.test(plain) && take(`0${plain}`, 0.95)]);
    if (!hits.size && /^[\d.]+$/.test(plain)) await take(plain.replace(/\./g, ""), 1);
    if (!hits.size) for (const part of plain.split(/[./&-]/)) if (part && part !== plain) await take(part, 0.6);
    if (open) await Promise.all([...this.vocabulary.keys()].filter((term) => term !== plain && term.startsWith(plain)).slice(0, 4).map((term) => take(term, 0.6, word)));
    let many = 0;
    for (const { good } of hits.values()) many += good > 0.5 ? 1 : 0.1;
    const rare = hits.size ? Math.log(1 + this.about.documents / many) * (light ? LITTLE : 1) : light ? 0 : UNKNOWN;
    const count = NUMBER.test(plain);
    return { hits, floor, light, count, rare: count ? Math.max(rare, UNKNOWN) : rare };
  }

  kind(number) { return this.about.kinds[Math.floor(number / KIND)]; }

  block(number) { return this.get(`d-${Math.floor(number / this.about.block)}`); }

  async results(found) {
    return Promise.all(found.map(async (number) => {
      const [title, url, summary, day] = (await this.block(number))[number] ?? ["", "", "", ""];
      return { title, url, summary, day, kind: this.kind(number).label };
    }));
  }
}
