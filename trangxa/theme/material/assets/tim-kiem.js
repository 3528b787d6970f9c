// Search over the ready-made index: fetches only the files that hold the query's terms, ranks, shows.
// The parts of the index are scripts, so that a copy on a stick works from file:// too.
(() => {
  const WORD = /\d+(?:[./-][0-9a-zđ&]+)+|[\p{L}\p{N}]+/gu, MARKS = /[\u0300-\u036f]/g;
  const LATE = /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0323\u0300\u0301\u0309\u0303])$/u;
  const written = (word) => word.normalize("NFD").replace(LATE, "$1$3$2").normalize("NFC");
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
  const PHONE = /0\d{2,3}(?:[ .]?\d){6,8}(?!\d)/g;
  const words = (text) => (text.normalize("NFC").toLowerCase().replace(PHONE, (number) => number.replace(/\D/g, "")).match(WORD) ?? []).map(written);
  const CRC = Uint32Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1; return n; });
  const bucket = (text) => { let c = -1; for (const byte of new TextEncoder().encode(text)) c = (c >>> 8) ^ CRC[(c ^ byte) & 255]; return ((c ^ -1) & 255).toString(16).padStart(2, "0"); };

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

  // How well a written word agrees with what was typed: marks may be left out, wrong ones count against it.
  const agreement = (typed, word) => {
    if (typed === word) return 1;
    const letters = (text) => text.normalize("NFD").replace(/đ/g, "d\u0335").match(/[^\u0300-\u036f][\u0300-\u036f]*/g) ?? [];
    const theirs = letters(word);
    return letters(typed).every((letter, at) => theirs[at] && [...letter].every((part) => theirs[at].includes(part))) ? 0.9 : 0.3;
  };

  const SUMMARY_END = 40, TITLE = 57, CODE = 31, WORTH = { title: 10, summary: 4, heading: 3, body: 1.5 };
  const TOGETHER = 6, PAGE = 10, KIND = 2 ** 17;

  class Search {
    constructor(base) { this.base = base; this.parts = new Map(); }

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
    file(plain) { return this.get(`t-${bucket(plain)}`); }
    async row(plain) { return (await this.file(plain))[0][plain]; }

    // Document numbers, best first. `open`: the last syllable may be unfinished.
    async find(query, open = false) {
      const typed = words(query), loading = this.get("meta");
      typed.forEach((word) => this.file(fold(word)));
      this.about = await loading;
      this.vocabulary ??= new Map(this.about.vocabulary.split(" ").map((term, at) => [term, at]));
      const typings = (await this.mended(typed, open)).map((syllables, at) => ({ syllables, worth: at ? 0.9 : 1, end: true }));
      const long = [...typings, ...expanded(typings, await this.phrases(typings, 1))];
      const ways = [...long, ...reworded(long, await this.phrases(long, 2), this.about.light)].slice(0, 8);
      const found = new Map();
      for (const [at, hits] of (await Promise.all(ways.map((way) => this.way(way.syllables, open && way.end)))).entries()) {
        for (const [number, score] of hits) found.set(number, Math.max(found.get(number) ?? 0, score * ways[at].worth));
      }
      return [...found].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([number]) => number);
    }

    // The query, and if there are syllables that no document has, the query with those it may have been meant to have.
    async mended(typed, open) {
      const known = await Promise.all(typed.map(async (word, at) => {
        const plain = fold(word), [terms, short, everyday] = await this.file(plain);
        return plain in terms || plain in short || plain in everyday || /[^\p{L}]/u.test(word) || (open && at === typed.length - 1);
      }));
      const mended = typed.flatMap((word, at) => (known[at] ? [word] : meant(fold(word), this.vocabulary)));
      return mended.join() === typed.join() ? [typed] : [typed, mended];
    }

    // The abbreviations (1) or everyday phrases (2) that begin with a syllable of these ways to say it.
    async phrases(ways, list) {
      const files = await Promise.all([...new Set(ways.flatMap((way) => way.syllables.map(fold)))].map((plain) => this.file(plain)));
      return Object.assign({}, ...files.map((file) => file[list]));
    }

    async way(syllables, open) {
      const light = syllables.map((word) => surelyLight(word, this.about.light));
      const terms = await Promise.all(syllables.map((word, at) => this.term(word, open && at === syllables.length - 1, light[at] && !light.every(Boolean))));
      const all = new Set(terms.flatMap((term) => (term.light ? [] : [...term.hits.keys()])));
      return [...all].map((number) => [number, this.weigh(number, terms)]).filter(([, score]) => score > 0);
    }

    async term(word, open, light) {
      const plain = fold(word), hits = new Map();
      let floor = 0;
      const take = async (term, worth) => { floor = Math.max(floor, gather((await this.row(term)) ?? [], word, worth, hits)); };
      await take(plain, 1);
      if (!hits.size) for (const part of plain.split(/[./&-]/)) if (part && part !== plain) await take(part, 0.6);
      if (open) await Promise.all([...this.vocabulary.keys()].filter((term) => term !== plain && term.startsWith(plain)).slice(0, 3).map((term) => take(term, 0.6)));
      return { hits, light, floor, rare: hits.size ? Math.log(1 + this.about.documents / hits.size) * (light ? 0.15 : 1) : light ? 0 : 2 };
    }

    weigh(number, terms) {
      let all = 0, seen = 0, value = 0, pairs = 0, run = 1, before = null, length = 0;
      const matched = new Set();
      for (const term of terms) {
        const hit = term.hits.get(number);
        all += term.rare;
        if (hit) {
          seen += term.rare; value += term.rare * hit.value; length = hit.length || length;
          hit.title.forEach((at) => matched.add(at));
          const near = before ? beside(before.hit, hit) : 0;
          pairs += near * (term.rare + (before?.rare ?? 0)) / 2;
          if (near === TOGETHER) run++;
        } else if (term.light) all -= term.rare;
        else if (number < term.floor) { seen += term.rare / 2; value += term.rare * 0.7; }
        before = hit && { hit, rare: term.rare };
      }
      if (!seen || seen < 0.4 * all) return 0;
      const about = this.kind(number), late = (number % KIND) / Math.max(1, about.count);
      const whole = matched.size && length ? matched.size / length : 0;
      const begins = terms[0].hits.get(number)?.title.includes(0) ? 1 : 0;
      const phrase = run > 1 && run === terms.length ? 3 : 0;
      return ((value + pairs) / all + (5 * whole + begins + phrase) * seen / all) * (seen / all) ** 2 * about.worth * (1 + 0.05 * late);
    }
    kind(number) { return this.about.kinds[Math.floor(number / KIND)]; }

    async results(found) {
      return Promise.all(found.map(async (number) => {
        const [title, url, summary, day] = (await this.get(`d-${Math.floor(number / this.about.block)}`))[number] ?? ["", "", "", ""];
        return { title, url, summary, day, kind: this.kind(number).label };
      }));
    }
  }

  // Adds a row of the index to what is known of a term; documents before the number that comes back are not told of.
  function gather(row, typed, worth, hits) {
    let floor = 0;
    const known = (number) => { let hit = hits.get(number); if (!hit) hits.set(number, hit = { value: 0, title: [], near: [], length: 0 }); return hit; };
    for (let at = 0; at < row.length; at += 3) {
      const good = agreement(typed, row[at]) * worth;
      const placed = numbers(row[at + 1].replace("!", "")), plain = numbers(row[at + 2].replace("!", ""));
      if (row[at + 2].startsWith("!")) floor = Math.max(floor, plain[0]);
      for (let i = 0, number = 0; i < placed.length; i += 2) {
        const hit = known(number += placed[i]), place = placed[i + 1];
        const part = place >= TITLE ? "title" : place >= SUMMARY_END ? "heading" : "summary";
        hit.value = Math.max(hit.value, WORTH[part] * good);
        if (part !== "title") hit.near.push(place);
        else { hit.length = (place - TITLE) % 32; if ((place - TITLE) >> 5 < CODE) hit.title.push((place - TITLE) >> 5); }
      }
      for (let i = 0, number = 0; i < plain.length; i++) { const hit = known(number += plain[i]); hit.value = Math.max(hit.value, WORTH.body * good); }
    }
    return floor;
  }

  // What it is worth that two syllables of the query stand beside each other.
  function beside(one, two) {
    if (two.title.some((at) => one.title.includes(at - 1))) return TOGETHER;
    return two.near.some((at) => one.near.includes(at - 1)) ? 3 : 0;
  }

  // A glue word, or what people write around what they look for. Without marks a syllable may be any of them.
  const isLight = (word, light) => light.some((other) => other === word || (word === fold(word) && fold(other) === word));
  const surelyLight = (word, light) => light.includes(word);

  // What a syllable that no document has was probably meant to be: with a letter that sounds alike, two run together, one letter off.
  function meant(plain, vocabulary) {
    const alike = ALIKE.flatMap(([one, other]) => [[one, other], [other, one]]).filter(([from]) => plain.includes(from))
      .map(([from, to]) => plain.replace(from, to)).filter((term) => vocabulary.has(term));
    if (alike.length) return [alike.sort((a, b) => vocabulary.get(a) - vocabulary.get(b))[0]];
    for (let at = 2; at < plain.length - 1; at++) if (vocabulary.has(plain.slice(0, at)) && vocabulary.has(plain.slice(at))) return [plain.slice(0, at), plain.slice(at)];
    if (plain.length > 3) for (const term of vocabulary.keys()) if (near(plain, term)) return [term];
    return [plain];
  }
  const ALIKE = [["s", "x"], ["ch", "tr"], ["l", "n"], ["gi", "d"], ["gi", "r"], ["d", "r"], ["v", "d"], ["i", "y"], ["c", "k"], ["ng", "n"], ["nh", "n"], ["c", "t"], ["gh", "g"], ["ngh", "ng"], ["ph", "f"], ["d", "z"], ["qu", "w"], ["uo", "u"], ["ie", "i"]];

  // One letter more, less, other, or two changed about.
  function near(one, two) {
    if (Math.abs(one.length - two.length) > 1 || one === two) return false;
    let at = 0, end = 0;
    while (at < one.length && one[at] === two[at]) at++;
    while (end < Math.min(one.length, two.length) - at && one.at(-1 - end) === two.at(-1 - end)) end++;
    const rest = one.slice(at, one.length - end), other = two.slice(at, two.length - end);
    return Math.max(rest.length, other.length) <= 1 || (rest.length === 2 && rest === [...other].reverse().join(""));
  }

  // The query with abbreviations written out, or the other way about.
  function expanded(ways, short) {
    return ways.flatMap(({ syllables, worth }) => replaced(syllables, short).slice(0, 3)
      .map((way) => ({ syllables: way.syllables, worth: worth * 0.98, end: way.at + way.length < syllables.length })));
  }

  // The query in the words of the law; what people say is worth most when it is all they typed.
  function reworded(ways, everyday, light) {
    const heavy = (list) => list.filter((word) => !isLight(word, light)), found = new Map();
    for (const { syllables, worth } of ways) {
      const bare = heavy(syllables);
      for (const way of [...replaced(syllables, everyday), ...replaced(bare, everyday)]) {
        const share = heavy(way.said).length / Math.max(1, bare.length);
        if (!found.has(way.meant)) found.set(way.meant, { syllables: way.syllables, worth: worth * (share >= 1 ? 1.15 : 0.5 + 0.35 * share), end: false });
      }
    }
    return [...found.values()].slice(0, 4);
  }

  // The syllables with one phrase of a list replaced, longest phrases first.
  function replaced(syllables, list) {
    const plain = syllables.map(fold), found = [];
    for (let length = Math.min(7, plain.length); length; length--) {
      for (let at = 0; at + length <= plain.length; at++) {
        for (const meant of list[plain.slice(at, at + length).join(" ")] ?? []) {
          found.push({ at, length, meant, said: syllables.slice(at, at + length), syllables: [...syllables.slice(0, at), ...words(meant), ...syllables.slice(at + length)] });
        }
      }
    }
    return found;
  }

  function marked(text, query) {
    const wanted = new Set(words(query).map(fold)), parts = document.createDocumentFragment();
    let at = 0;
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!wanted.has(fold(written(match[0].toLowerCase())))) continue;
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      parts.append(text.slice(at, match.index), mark);
      at = match.index + match[0].length;
    }
    parts.append(text.slice(at));
    return parts;
  }

  const waiting = new Map();
  window.txSearch = { Search, put: (name, data) => waiting.get(name)?.(data) };

  const form = document.querySelector("[data-tx-search]");
  if (!form) return;
  const engine = new Search(form.dataset.txSearch), input = form.querySelector("input");
  const list = document.querySelector("#ket-qua"), status = document.querySelector("#so-ket-qua"), chips = document.querySelector("#loai-ket-qua"), more = document.querySelector("#them-ket-qua");
  let asked = 0, all = [], kind = "", shown = 0;
  const row = (result) => {
    const item = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span"), text = document.createElement("p");
    link.href = result.url; link.className = "tx-list__title"; link.append(marked(result.title, input.value));
    small.className = "tx-list__day"; small.textContent = [result.kind, result.day.split("-").reverse().join("/")].filter(Boolean).join(" · ");
    text.append(marked(result.summary, input.value));
    item.append(link, small, ...(result.summary ? [text] : []));
    return item;
  };
  const chosen = () => (kind ? all.filter((number) => engine.kind(number).label === kind) : all);
  const fill = async (from) => {
    const now = asked, numbers = chosen(), rows = (await engine.results(numbers.slice(from, from + PAGE))).map(row);
    if (now !== asked) return;
    from ? list.append(...rows) : list.replaceChildren(...rows);
    shown = Math.min(from + PAGE, numbers.length);
    more.hidden = shown >= numbers.length;
    const words = kind ? `${numbers.length} kết quả thuộc ${kind}` : `${numbers.length} kết quả`;
    status.textContent = numbers.length ? `${words}, đang hiện ${shown}` : input.value.trim() ? "Không có kết quả. Thử ít từ hơn, hoặc xem sơ đồ trang." : "";
  };
  const chip = (label, count) => {
    const item = document.createElement("li"), button = document.createElement("button");
    button.type = "button"; button.textContent = `${label || "Tất cả"} (${count})`; button.setAttribute("aria-pressed", String(label === kind));
    button.addEventListener("click", () => { kind = label; offer(); fill(0); });
    item.append(button);
    return item;
  };
  const offer = () => {
    const counts = new Map();
    for (const number of all) counts.set(engine.kind(number).label, (counts.get(engine.kind(number).label) ?? 0) + 1);
    chips.replaceChildren(...(counts.size > 1 ? [chip("", all.length), ...[...counts].map(([label, count]) => chip(label, count))] : []));
  };
  const run = async () => {
    const now = ++asked, found = await engine.find(input.value);
    if (now !== asked) return;
    all = found; kind = "";
    offer();
    await fill(0);
    history.replaceState(null, "", input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
    document.dispatchEvent(new Event("tx-search-done"));
  };
  let timer;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 120); });
  form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
  more.addEventListener("click", () => fill(shown));
  input.value = new URLSearchParams(location.search).get("q") ?? input.value;
  engine.get("meta");
  if (input.value) run();
})();
