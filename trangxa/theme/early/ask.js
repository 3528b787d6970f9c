// Asks for what the query in the address needs while the search program itself is still on its way.
const { dataset } = document.currentScript;
const own = new Set(dataset.txOwn.split(" "));
part(dataset.txFolder, "meta");
for (const word of words(new URLSearchParams(location.search).get("q") ?? "")) part(dataset.txFolder, partOf(fold(word), own));
