// Suggestions under the search boxes of other pages: the search program is fetched once someone begins to type.
class Suggestions {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input");
    this.list = Object.assign(document.createElement("ul"), { id: `goi-y-${this.input.id || "dau"}`, className: "tx-suggest", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.word = form.dataset.txWord ?? "gợi ý";
    this.list.setAttribute("aria-label", this.word);
    this.status = Object.assign(document.createElement("span"), { className: "tx-hidden" });
    this.status.setAttribute("role", "status");
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id]]) this.input.setAttribute(name, value);
    form.append(this.list, this.status);
    this.input.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.ask(), 150); });
    this.input.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("focusout", ({ relatedTarget }) => { if (!form.contains(relatedTarget)) this.show([]); });
  }

  async engine() {
    const program = new URL(this.form.dataset.txSuggest, location.href);
    this.loading ??= window.txSearch?.Search ? Promise.resolve() : new Promise((done) => {
      document.head.append(Object.assign(document.createElement("script"), { src: program, onload: done }));
    });
    await this.loading;
    this.root = new URL("../", program);
    this.search ??= new window.txSearch.Search(new URL("tim-kiem/", this.root).href);
    return this.search;
  }

  async ask() {
    const query = this.input.value;
    if (query.trim().length < 2) { this.show([]); return; }
    const search = await this.engine(), found = await search.results((await search.find(query, !query.endsWith(" "))).slice(0, 6));
    if (query === this.input.value && document.activeElement === this.input) this.show(found);
  }

  show(found) {
    this.at = -1;
    this.list.replaceChildren(...found.map(({ title, url, kind }, at) => {
      const link = Object.assign(document.createElement("a"), { href: new URL(url, this.root).href, tabIndex: -1 });
      const item = Object.assign(document.createElement("li"), { id: `${this.list.id}-${at}` });
      item.setAttribute("role", "option");
      for (const [className, textContent] of [["tx-suggest__title", title], ["tx-suggest__kind", kind]]) {
        link.append(Object.assign(document.createElement("span"), { className, textContent }));
      }
      item.append(link);
      return item;
    }));
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = found.length ? `${found.length} ${this.word}` : "";
  }

  key(event) {
    const items = [...this.list.children];
    if (event.key === "Escape" && items.length) this.show([]);
    else if (event.key === "ArrowDown" && items.length) this.choose(items, (this.at + 1) % items.length);
    else if (event.key === "ArrowUp" && items.length) this.choose(items, (this.at + items.length - 1 + (this.at < 0)) % items.length);
    else if (event.key === "Enter" && items[this.at]) location.assign(items[this.at].firstChild.href);
    else return;
    event.preventDefault();
  }

  choose(items, at) {
    items[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    items[at].setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", items[at].id);
  }
}
for (const form of document.querySelectorAll("[data-tx-suggest]")) new Suggestions(form);
