// Search over the ready-made index: fetches only the files that hold the query's terms, ranks, shows.
// The parts of the index are scripts, so that a copy on a stick works from file:// too.
(() => {
  const WORD = /\d+(?:[./-][0-9a-zđ&]+)+|[\p{L}\p{N}]+/gu, MARKS = /[\u0300-\u036f]/g;
  const LATE = /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0323\u0300\u0301\u0309\u0303])$/u;
  const written = (word) => word.normalize("NFD").replace(LATE, "$1$3$2").normalize("NFC");
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
  const words = (text) => (text.normalize("NFC").toLowerCase().match(WORD) ?? []).map(written);
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
  const GLUE = new Set("va cua cac nhung duoc cho voi trong da se de ve theo tu den co la mot nhieu cung tai nay do khi thi ma bi nen khong chua con phai neu hoac vao ra tren duoi lai nhu rat bang sau truoc dang moi viec nguoi nam ngay thang".split(" "));
  const PAGE = 10, KIND = 2 ** 17;

  class Search {
    constructor(base) { this.base = base; this.parts = new Map(); }

    get(name) {
      if (!this.parts.has(name)) this.parts.set(name, new Promise((done) => {
        const script = document.createElement("script");
        waiting.set(name, done);
        script.src = `${this.base}${name}.js`;
        script.onload = () => script.remove();
        script.onerror = () => { script.remove(); this.parts.delete(name); done({}); };
        document.head.append(script);
      }));
      return this.parts.get(name);
    }
    terms(word) { return this.get(`t-${bucket(word)}`); }

    // Document numbers, best first. `open`: the last syllable may be unfinished.
    async find(query, open = false) {
      const typed = words(query);
      typed.forEach((word) => this.terms(fold(word)));
      this.about = await this.get("meta");
      const found = new Map();
      for (const [at, hits] of (await Promise.all(readings(typed, this.about.words).map((way) => this.way(way, open)))).entries()) {
        for (const [number, score] of hits) found.set(number, Math.max(found.get(number) ?? 0, score * (at ? 0.95 : 1)));
      }
      return [...found].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([number]) => number);
    }

    async way(typed, open) {
      const terms = await Promise.all(typed.map((word, at) => this.term(word, open && at === typed.length - 1)));
      const all = new Set(terms.flatMap((term) => (term.glue && typed.length > 1 ? [] : [...term.hits.keys()])));
      return [...all].map((number) => [number, this.weigh(number, terms)]).filter(([, score]) => score > 0);
    }

    async term(word, open) {
      const plain = fold(word), hits = new Map(), glue = GLUE.has(plain);
      let floor = 0;
      const take = async (term, worth) => { floor = Math.max(floor, gather((await this.terms(term))[term] ?? [], word, worth, hits)); };
      await take(plain, 1);
      if (!hits.size) for (const part of plain.split(/[./&-]/)) if (part && part !== plain) await take(part, 0.6);
      if (open) await Promise.all(this.about.vocabulary.split(" ").filter((term) => term !== plain && term.startsWith(plain)).slice(0, 3).map((term) => take(term, 0.6)));
      return { hits, glue, floor, rare: hits.size ? Math.log(1 + this.about.documents / hits.size) * (glue ? 0.2 : 1) : glue ? 0 : 1 };
    }

    weigh(number, terms) {
      let all = 0, seen = 0, value = 0, pairs = 0, before = null;
      const matched = new Set(); let length = 0;
      for (const term of terms) {
        const hit = term.hits.get(number);
        all += term.rare;
        if (hit) {
          seen += term.rare; value += term.rare * hit.value; length = hit.length || length;
          hit.title.forEach((at) => matched.add(at));
          if (before) {
            const near = hit.title.some((at) => before.hit.title.includes(at - 1)) ? 6 : hit.near.some((at) => before.hit.near.includes(at - 1)) ? 2 : 0;
            pairs += near * (term.rare + before.rare) / 2;
          }
        } else if (term.glue) all -= term.rare;
        else if (number < term.floor) { seen += term.rare / 2; value += term.rare * 0.7; }
        before = hit && { hit, rare: term.rare };
      }
      if (!seen || seen < 0.55 * all) return 0;
      const about = this.kind(number), late = (number % KIND) / Math.max(1, about.count);
      const whole = matched.size && length ? matched.size / length : 0;
      return ((value + pairs) / all + 3 * whole) * (seen / all) ** 2 * about.worth * (1 + 0.05 * late);
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

  // The query as typed, and with abbreviations and everyday words replaced.
  function readings(typed, list) {
    const ways = [typed], plain = typed.map(fold);
    for (let length = Math.min(6, typed.length); length > 0; length--) {
      for (let at = 0; at + length <= typed.length; at++) {
        for (const other of list[plain.slice(at, at + length).join(" ")] ?? []) {
          ways.push([...typed.slice(0, at), ...words(other), ...typed.slice(at + length)]);
          if (ways.length > 4) return ways;
        }
      }
    }
    return ways;
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
