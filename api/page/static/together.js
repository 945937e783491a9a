// Two tabs' work as one: what each has changed since both had the same.

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The work of this tab and of another, each grown out of `base`. Where both changed the articles or the rules, the changes of
 * both are in it; where both changed something else, this tab's is kept.
 */
export function together(base, mine, theirs) {
  let serial = Math.max(mine.serial, theirs.serial);
  const nextId = () => `article-${(serial += 1)}`;
  const work = {};
  for (const name of Object.keys(mine)) {
    const ours = [mine[name], theirs[name], base[name]];
    if (isSame(theirs[name], base[name])) work[name] = mine[name];
    else if (isSame(mine[name], base[name])) work[name] = theirs[name];
    else if (name === "articles") work[name] = bothArticles(...ours, nextId);
    else if (name === "keep") work[name] = bothRules(...ours);
    else work[name] = mine[name];
  }
  return { ...work, serial };
}

/** Theirs, without those that were removed here, as they were changed here, and those that were added here. */
function bothArticles(mine, theirs, base, nextId) {
  const byId = (articles) => new Map(articles.map((article) => [article.id, article]));
  const [here, there, before] = [mine, theirs, base].map(byId);
  const isChangedHere = ({ id }) => before.has(id) && !isSame(here.get(id), before.get(id));
  const kept = theirs.filter(({ id }) => here.has(id) || !before.has(id));
  const added = mine.filter(({ id }) => !before.has(id));
  return [
    ...kept.map((article) => (isChangedHere(article) ? here.get(article.id) : article)),
    ...added.map((article) => (there.has(article.id) ? { ...article, id: nextId() } : article)), // both took the next number
  ];
}

const bothRules = (mine, theirs, base) => [
  ...theirs.filter((rule) => mine.includes(rule) || !base.includes(rule)),
  ...mine.filter((rule) => !theirs.includes(rule) && !base.includes(rule)),
];
