// Makes an e-mail or a printed letter of what was filled in. Nothing is sent or kept by the page.
"use strict";
{
  const letter = document.querySelector("[data-tx-letter]");
  const status = letter.querySelector("[role=status]");
  const fields = [...letter.querySelectorAll("[name]")];
  const paper = document.querySelector(".tx-paper");
  const LONG = 1900; // Some mail programs cut addresses longer than 2,000 signs.

  const chosen = (name) => fields.filter((field) => field.name === name && field.checked).map(({ value }) => value);
  const boxed = ({ type }) => type === "radio" || type === "checkbox";
  const valueOf = (field) => (boxed(field) ? chosen(field.name).join("; ") : field.value.trim());
  const fill = () => {
    for (const out of paper.querySelectorAll("[data-tx-out]")) {
      out.textContent = valueOf(fields.find(({ name }) => name === out.dataset.txOut));
    }
    for (const box of paper.querySelectorAll("[data-tx-box]")) {
      box.textContent = chosen(box.dataset.txBox).includes(box.dataset.value) ? "☒" : "☐";
    }
  };
  const complete = () => fields.every((field) => field.reportValidity());
  const text = () => {
    fill();
    const lines = [...paper.querySelectorAll("[data-tx-line]")];
    return lines.map((line) => `${line.textContent.trim()} ${chosen(line.dataset.txLine).join("; ")}`.trim()).join("\r\n\r\n");
  };

  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  letter.hidden = letter.dataset.txUntil < today;
  letter.addEventListener("input", fill);
  letter.querySelector("[data-tx-mail]").addEventListener("click", () => {
    if (!complete()) return;
    const { to, subject } = letter.dataset;
    const address = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text())}`;
    status.textContent = address.length > LONG
      ? "Thư khá dài, có máy cắt bớt: xem lại trong ứng dụng thư trước khi gửi, hoặc in ra."
      : "Đã mở ứng dụng thư. Xem lại rồi bấm gửi ở đó; không thấy thư thì máy chưa cài ứng dụng thư, hãy in ra.";
    location.href = address;
  });
  letter.querySelector("[data-tx-paper]").addEventListener("click", () => {
    fill();
    window.print();
  });
}
