// The search page: results as one types, by kind, with the words marked; arrows go through them.
const PAGE = 10;
const FIRST = 1, SOON = 5;
const LOOKED_INTO = 3;
const byId = (id) => document.getElementById(id);
const make = (name, properties, ...inner) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inner);
  return made;
};

class ResultsPage {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input");
    this.search = new Search(form.dataset.txSearch);
    this.search.meta();
    this.list = byId("ket-qua");
    this.asked = 0;
    this.input.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.run(true), 120); });
    form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(this.timer); this.run(false); });
    byId("them-ket-qua").addEventListener("click", () => this.more());
    document.addEventListener("keydown", (event) => this.key(event));
    window.addEventListener("popstate", () => this.start());
    this.start();
  }

  start() {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (this.input.value) this.run(false);
  }

  async run(open) {
    const now = ++this.asked, query = this.input.value.trim(), found = await this.search.find(query, open && !this.input.value.endsWith(" "));
    if (now !== this.asked) return;
    Object.assign(this, { query: this.search.meant || query, all: found, less: this.search.less, kind: "" });
    byId("goi-y").hidden = Boolean(query);
    byId("khong-thay").hidden = !query || found.length > 0;
    byId("hieu-la").hidden = !this.search.meant || !found.length;
    byId("hieu-la").textContent = `Không thấy “${query}”, đang hiện kết quả cho “${spelled(this.search.meant, query)}”.`;
    const filled = this.fill(0);
    this.offer();
    await filled;
    this.remember(query);
  }

  remember(query) {
    try {
      history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    } catch {
      // Opened from a folder: some browsers keep the address as it is.
    }
    document.dispatchEvent(new Event("tx-search-done"));
  }

  // Buttons for the kinds of what was found.
  offer() {
    const counts = new Map();
    for (const number of this.all) counts.set(this.label(number), (counts.get(this.label(number)) ?? 0) + 1);
    const chip = ([kind, count]) => {
      const button = make("button", { type: "button" }, `${kind || "Tất cả"} (${count})`);
      button.setAttribute("aria-pressed", String(kind === this.kind));
      button.addEventListener("click", () => { this.kind = kind; this.offer(); this.fill(0); });
      return make("li", {}, button);
    };
    const focused = byId("loai-ket-qua").contains(document.activeElement);
    byId("loai-ket-qua").replaceChildren(...(counts.size > 1 ? [["", this.all.length], ...counts].map(chip) : []));
    if (focused) byId("loai-ket-qua").querySelector("[aria-pressed=true]")?.focus();
  }
  label(number) { return this.search.kind(number).label; }
  ofKind(numbers) { return this.kind ? numbers.filter((number) => this.label(number) === this.kind) : numbers; }

  // The next results; after those that fit, those that fit less.
  more() {
    if (this.shown >= this.ofKind(this.all).length) {
      Object.assign(this, { all: [...this.all, ...this.less], less: [] });
      this.offer();
    }
    this.fill(this.shown);
  }

  async fill(from) {
    const now = this.asked, numbers = this.ofKind(this.all), less = this.ofKind(this.less).length;
    const rows = [], parts = [[from, from + FIRST], [from + FIRST, from + SOON], [from + SOON, from + PAGE]];
    const asked = parts.map(([start, end]) => this.search.results(numbers.slice(start, end)));
    for (const [at, [start]] of parts.entries()) {
      const made = (await asked[at]).map((result) => this.row(result));
      if (now !== this.asked) return;
      if (start) this.list.append(...made);
      else this.list.replaceChildren(...made);
      rows.push(...made);
    }
    if (from) rows[0]?.querySelector("a").focus();
    this.shown = Math.min(from + PAGE, numbers.length);
    byId("them-ket-qua").hidden = this.shown >= numbers.length + less;
    byId("them-ket-qua").textContent = this.shown < numbers.length ? "Xem thêm kết quả" : `Xem thêm ${less} trang khớp ít hơn`;
    const which = this.kind ? ` thuộc mục ${this.kind}` : "";
    byId("so-ket-qua").textContent = numbers.length ? `${numbers.length} kết quả${which}, đang hiện ${this.shown}.` : this.input.value.trim() && "Không thấy kết quả nào.";
    rows.filter((row) => !row.querySelector("mark")).slice(0, LOOKED_INTO).forEach((row) => this.lookInto(row));
  }

  row({ title, url, summary, day, kind }) {
    const link = make("a", { href: url, className: "tx-list__title" }, marked(title, this.query));
    const told = make("span", { className: "tx-list__day" }, [kind, day.split("-").reverse().join("/")].filter(Boolean).join(" · "));
    return make("li", {}, link, told, make("p", {}, marked(summary, this.query)));
  }

  // What was found in the text only is shown from the text, where pages may be fetched.
  async lookInto(row) {
    if (!location.protocol.startsWith("http") || navigator.connection?.saveData) return;
    const response = await fetch(row.querySelector("a").href).catch(() => null);
    if (!response?.ok) return;
    const main = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("main");
    main?.querySelectorAll("script, style, nav, h1").forEach((part) => part.remove());
    const text = excerpt([...(main?.querySelectorAll("p, li, td, th, h2, h3, dd") ?? [])].map((part) => part.textContent).join(" "), this.query);
    if (text) row.querySelector("p").replaceChildren(marked(text, this.query));
  }

  key(event) {
    const links = [...this.list.querySelectorAll("a")], at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && at >= 0) this.input.focus();
    else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === this.input) && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? this.input).focus();
    else return;
    event.preventDefault();
  }
}

const form = document.querySelector("[data-tx-search]");
if (form) new ResultsPage(form);
