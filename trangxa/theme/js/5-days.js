// What is over ends by itself, and days left are counted, whatever day the page was made. Days are those of Viet Nam.
const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
for (const part of document.querySelectorAll("[data-tx-until]")) {
  if (part.dataset.txUntil < today) part.hidden = true;
}
for (const part of document.querySelectorAll("[data-tx-left]")) {
  const left = (Date.parse(part.dataset.txLeft) - Date.parse(today)) / 864e5;
  part.textContent = left < 0 ? "đã hết hạn" : left === 0 ? "hôm nay là ngày cuối" : `còn ${left} ngày`;
}
const days = [...document.querySelectorAll("[data-tx-day]")];
const now = days.find(({ dataset }) => dataset.txDay === today);
if (now) for (const day of days) day.open = day === now;
now?.classList.add("tx-day--today");
