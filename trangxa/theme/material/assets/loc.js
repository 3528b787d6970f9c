// Narrows the list on the page by words and choices. The choices stand in the address after #, so they can be sent on.
"use strict";
{
  const form = document.querySelector("[data-tx-filter]");
  const status = form.querySelector("[role=status]");
  const fields = [...form.elements].filter(({ name }) => name);
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const entry = (element) => ({ element, values: new Set(element.dataset.f.split(" ")), text: fold(element.textContent) });
  const entries = [...document.querySelectorAll("[data-f]")].map(entry);

  const show = () => {
    const words = fold(form.elements.chu.value).split(/\s+/);
    const chosen = fields.filter(({ name, value }) => name !== "chu" && value).map(({ name, value }) => `${name}:${value}`);
    let shown = 0;
    for (const { element, values, text } of entries) {
      element.hidden = !(chosen.every((value) => values.has(value)) && words.every((word) => text.includes(word)));
      shown += !element.hidden;
    }
    if (!shown) status.textContent = "Không có mục nào khớp. Bớt điều kiện lọc.";
    else status.textContent = shown === entries.length ? `${shown} mục.` : `Đang hiện ${shown} trong ${entries.length} mục.`;
  };
  const keep = () => {
    const told = new URLSearchParams(fields.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(null, "", `${told}` ? `#${told}` : location.pathname + location.search);
  };
  // A long register begins with its newest entries; the others are fetched when somebody starts to look for one.
  const complete = async () => {
    const { rest } = form.dataset;
    if (!rest) return;
    delete form.dataset.rest;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(rest)).text(), "text/html");
      const others = [...page.querySelectorAll("[data-f]")].slice(entries.length);
      const list = entries.at(-1).element.parentElement;
      list.append(...others);
      entries.push(...others.map(entry));
    } catch {
      // No signal, or opened from a folder: what is on the page can still be narrowed.
    }
    restore();
  };
  const restore = () => {
    const told = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = told.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    show();
  };

  form.hidden = false;
  form.addEventListener("focusin", complete);
  form.addEventListener("input", () => { show(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", restore);
  if (location.hash.includes("=")) complete();
  restore();
}
