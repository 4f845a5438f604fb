// Understudy: search in the index beside it. Without this script the page lists everything.
(() => {
  const form = document.querySelector('[data-search]');
  const index = window.understudyIndex;
  if (!form || !index) return;
  const box = form.querySelector('input');
  const results = document.querySelector('[data-results]');
  const found = document.querySelector('[data-found]');
  const everything = document.querySelector('[data-everything]');

  // Case and accents make no difference.
  const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const entries = index.map(([kind, title, href, words]) =>
    ({ kind, title, href, words, inTitle: plain(title), inAll: plain(title + ' ' + words) }));

  // Every word must occur somewhere; a hit in the title counts more, most at the start of a word.
  const score = (entry, words) => words.reduce((sum, word) => {
    if (sum < 0 || !entry.inAll.includes(word)) return -1;
    if ((' ' + entry.inTitle).includes(' ' + word)) return sum + 4;
    return sum + (entry.inTitle.includes(word) ? 2 : 1);
  }, 0);

  // A few words around the first hit, so that readers see why it was found.
  const around = (entry, words) => {
    const hit = words.map(word => plain(entry.words).indexOf(word)).find(place => place >= 0);
    if (hit === undefined) return '';
    const start = Math.max(0, entry.words.lastIndexOf(' ', Math.max(0, hit - 40)));
    const cut = entry.words.slice(start, hit + 80).trim();
    return (start > 0 ? '… ' : '') + cut + (hit + 80 < entry.words.length ? ' …' : '');
  };

  const show = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    results.replaceChildren();
    everything.hidden = words.length > 0;
    if (!words.length) { found.textContent = ''; return; }
    const hits = entries.map(entry => ({ entry, score: score(entry, words) }))
      .filter(hit => hit.score >= 0).sort((a, b) => b.score - a.score);
    found.textContent = hits.length === 1 ? '1 hit' : hits.length + ' hits';
    const list = document.createElement('ul');
    list.className = 'ruled';
    hits.slice(0, 60).forEach(({ entry }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = entry.href;
      link.textContent = entry.title;
      const kind = document.createElement('span');
      kind.className = 'tag plain';
      kind.textContent = entry.kind;
      const text = document.createElement('p');
      text.className = 'small soft';
      text.textContent = around(entry, words);
      item.append(link, ' ', kind, text);
      list.append(item);
    });
    results.append(list);
  };

  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  box.addEventListener('input', show);
  box.value = new URLSearchParams(location.search).get('q') || '';
  show();
  box.focus();
})();
