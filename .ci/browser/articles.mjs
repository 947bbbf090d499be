// Articles that the tests audit. All of them are invented.

const names = ["Orla Quist", "Tomas Brück", "Adaeze Oyelaran", "Ilse Vandermolen", "Petru Sandulescu", "Mirela Okafor", "Jonas Hallberg"];
const things = ["ferry", "harbour", "quay", "lighthouse", "market", "bridge", "school", "library", "railway", "orchard", "windmill"];
const places = ["Port Vessin", "Kellmar", "Undersund", "Tarnow Bay", "Osterwyk"];
const verbs = ["opened", "inspected", "praised", "closed", "repaired", "painted", "visited"];

// long is an article of n paragraphs and its reference; every fifth paragraph has
// a word twice, every seventh another number than the reference.
export function long(n) {
  const article = [], reference = [];
  for (let i = 0; i < n; i++) {
    const pick = (list, k) => list[(i * k + (i >> 3)) % list.length];
    const people = 100 + (i * 37) % 8000;
    const start = `${pick(names, 3)} ${pick(verbs, 5)} the ${pick(things, 7)} of ${pick(places, 2)} on day ${i + 1}`;
    const end = `in front of ${people} guests, and a band played until the ${pick(things, 4)} was dark.`;
    reference.push(`${start} ${end}`);
    article.push(`${start}${i % 5 === 0 ? " in in" : ""} ${i % 7 === 0 ? end.replace(`${people}`, `${people + 9000}`) : end}`);
  }
  return { article: article.join("\n\n") + "\n", reference: reference.join("\n\n") + "\n" };
}

// review is an article with findings that a reviewer dismisses, and no other.
export const review = `# Harbour opens

Minister Tarvo Lindqvist opened the harbour on Monday. Tarvo Lindkvist said that the work took four years.

He thanked them for mutual trust and mutual trust. The town is glad of [ad_1] it.
`;

// hostile has what would break out of a page, where it could.
export const hostile = `Mayor Orla Quist <script>document.title = "broken"</script> opens the the harbour

<img src=x onerror="document.title = 'broken'"> The the band played. </script><script>document.title = "broken"</script> 机器 𠮷野家 אורלה "'\`

${"这座桥全长一千五百米。𠮷 ".repeat(1500)} the the end.
`;
