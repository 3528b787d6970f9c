// Shows the print button where printing works, and runs the title search.
for (const button of document.querySelectorAll("[data-tx-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
const form = document.querySelector("[data-tx-search]");
if (form) {
  const input = form.querySelector("input"), list = document.querySelector("#ket-qua"), status = document.querySelector("#so-ket-qua");
  let entries;
  const show = async () => {
    entries ??= (await (await fetch(form.dataset.txSearch)).json()).map((entry) => [...entry, fold(entry[0])]);
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const found = words.length ? entries.filter((entry) => words.every((word) => entry[3].includes(word))).slice(0, 50) : [];
    list.replaceChildren(...found.map(([title, url, kind]) => {
      const item = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span");
      link.href = url; link.textContent = title; small.textContent = ` ${kind}`; small.className = "tx-list__day";
      item.append(link, small);
      return item;
    }));
    status.textContent = words.length ? (found.length ? `${found.length} kết quả` : "Không có kết quả. Thử từ khác hoặc xem sơ đồ trang.") : "";
  };
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  if (input.value) show();
}
