// Narrows the list on the page by words and choices. The choices stand in the address after #, so they can be sent on.
"use strict";
{
  const form = document.querySelector("[data-tx-filter]");
  const status = form.querySelector("[role=status]");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const entries = [...document.querySelectorAll("[data-f]")].map((element) => ({
    element,
    values: new Set(element.dataset.f.split(" ")),
    text: fold(element.textContent),
  }));
  const fields = [...form.elements].filter(({ name }) => name);

  const show = () => {
    const words = fold(form.elements.chu.value).split(/\s+/);
    const chosen = fields.filter(({ name, value }) => name !== "chu" && value).map(({ name, value }) => `${name}:${value}`);
    let shown = 0;
    for (const { element, values, text } of entries) {
      element.hidden = !(chosen.every((value) => values.has(value)) && words.every((word) => text.includes(word)));
      shown += !element.hidden;
    }
    const all = shown === entries.length;
    status.textContent = all ? `${shown} mục.` : shown ? `Đang hiện ${shown} trong ${entries.length} mục.` : "Không có mục nào khớp. Bớt điều kiện lọc.";
  };
  const keep = () => {
    const told = new URLSearchParams(fields.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(null, "", `${told}` ? `#${told}` : location.pathname + location.search);
  };
  const restore = () => {
    const told = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) field.value = told.get(field.name) ?? "";
    for (const field of fields) if (field.selectedIndex < 0) field.value = "";
    show();
  };

  form.hidden = false;
  form.addEventListener("input", () => { show(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", restore);
  restore();
}
