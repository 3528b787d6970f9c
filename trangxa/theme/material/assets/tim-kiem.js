// Search over the ready-made index: fetches only the files that hold the query's terms, ranks, shows.
const NUMBER = 2 ** 21, PAGE = 10;
const WORD = /\d+(?:[./-][0-9a-zđ&]+)+|[\p{L}\p{N}]+/gu;
const LATE = /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0323\u0300\u0301\u0309\u0303])$/u;
const written = (word) => word.normalize("NFD").replace(LATE, "$1$3$2").normalize("NFC");
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
const words = (text) => (text.normalize("NFC").toLowerCase().match(WORD) ?? []).map(written);
const CRC = Uint32Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1; return n >>> 0; });
const crc32 = (text) => { let c = -1; for (const byte of new TextEncoder().encode(text)) c = (c >>> 8) ^ CRC[(c ^ byte) & 255]; return (c ^ -1) >>> 0; };

export class Search {
  constructor(base) { this.base = base; this.loaded = new Map(); this.fetched = 0; }

  get(name) {
    if (!this.loaded.has(name)) this.loaded.set(name, fetch(`${this.base}${name}.json`).then((r) => (r.ok ? r.json() : {})).catch(() => { this.loaded.delete(name); return {}; }));
    return this.loaded.get(name);
  }
  async meta() { return (this.about ??= await this.get("meta")); }
  async single(term) {
    const head = term.slice(0, 2).replace(/[^a-z0-9]/g, "-");
    return this.about.singles.includes(head) ? this.get(`s-${head}`) : {};
  }
  pair(one, two) { return `p-${(crc32(`${one} ${two[0]}`) % this.about.files).toString(16)}`; }

  // Document numbers, best first. The last syllable may be unfinished.
  async find(query) {
    const about = await this.meta(), ways = readings(words(query), about.words);
    const found = new Map();
    for (const [at, hits] of (await Promise.all(ways.map((way) => this.way(way)))).entries()) {
      for (const [number, score] of hits) found.set(number, Math.max(found.get(number) ?? 0, score * (at ? 0.9 : 1)));
    }
    return [...found].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([number]) => number);
  }

  async way(typed) {
    const plain = typed.map(fold), n = typed.length;
    if (!n) return [];
    const hits = new Map();
    await Promise.all(plain.slice(1).map(async (two, at) => {
      const file = await this.get(this.pair(plain[at], two));
      this.take(file, `${plain[at]} ${two}`, `${typed[at]} ${typed[at + 1]}`, at === n - 2, 3 << at, hits, 1);
    }));
    const whole = [...hits.values()].filter((hit) => hit.seen === 2 ** n - 1).length;
    if (n === 1 || whole < PAGE) {
      await Promise.all(plain.map(async (one, at) => this.take(await this.single(one), one, typed[at], at === n - 1, 1 << at, hits, n === 1 ? 1 : 0.35)));
    }
    return [...hits].map(([number, hit]) => [number, this.weigh(number, hit, n)]).filter(([, score]) => score > 0);
  }

  take(file, plain, typed, open, mask, hits, worth) {
    const marked = typed !== plain;
    for (const [term, row] of Object.entries(file)) {
      const whole = term === plain;
      if (!whole && !(open && term.startsWith(plain))) continue;
      for (let at = 0; at < row.length; at += 3) {
        const rare = Math.log(1 + this.about.documents / row[at + 1]);
        const mark = !marked || !whole ? 1 : row[at] === typed ? 1.3 : 0.5;
        let value = 0;
        for (const [place, step] of row[at + 2].entries()) {
          value = place ? value - step : step;
          const number = value % NUMBER, gain = rare * (Math.floor(value / NUMBER) + 1) * mark * worth * (whole ? 1 : 0.6);
          const hit = hits.get(number) ?? { score: 0, seen: 0, by: {} };
          const old = hit.by[mask] ?? 0;
          if (gain > old) { hit.score += gain - old; hit.by[mask] = gain; }
          hit.seen |= mask;
          hits.set(number, hit);
        }
      }
    }
  }

  weigh(number, hit, n) {
    let seen = 0;
    for (let at = 0; at < n; at++) seen += (hit.seen >> at) & 1;
    if (seen < Math.ceil(n * 0.6)) return 0;
    const kind = this.kind(number), late = (number - kind.first) / Math.max(1, kind.count);
    return hit.score * (seen / n) ** 3 * kind.worth * (1 + 0.08 * late);
  }
  kind(number) { return this.about.kinds.findLast((kind) => kind.first <= number); }

  async results(numbers) {
    return Promise.all(numbers.map(async (number) => {
      const [title, url, summary, day] = (await this.get(`d-${Math.floor(number / this.about.block)}`))[number] ?? ["", "", "", ""];
      return { title, url, summary, day, kind: this.kind(number).label };
    }));
  }
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

const form = document.querySelector("[data-tx-search]");
if (form) {
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
  engine.meta();
  if (input.value) run();
}
