
(() => {
'use strict';
const WORDS = ['passed', 'failed', 'error', 'skipped', 'flaky', 'not run', 'quarantined'];
const SHAPES = ['✓', '✕', '!', '–', '~', '○', '~'];
const STYLES = ['good', 'bad', 'bad', 'quiet', 'caution', 'bad', 'caution'];
const SPARE = 12, MOST_ROWS = 400;
const byId = id => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const make = (tag, style, text) => {
  const element = document.createElement(tag);
  if (style) element.className = style;
  if (text !== undefined) element.textContent = text;
  return element;
};
document.documentElement.classList.add('js');

// --- packed blocks ---

const opened = new Map();
const unpack = id => {
  if (!opened.has(id)) {
    opened.set(id, (async () => {
      const text = byId(id).textContent;
      const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return JSON.parse(await new Response(stream).text());
    })());
  }
  return opened.get(id);
};
// Only markup that dbtest itself wrote and escaped comes here, and the policy of the page runs no other script.
const fill = (target, markup) => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  target.replaceChildren(template.content);
};

// --- what was asked for ---

const query = byId('query'), found = byId('found'), said = byId('said');
const parse = text => {
  const terms = [];
  for (const [, not, kind, word] of text.matchAll(/(-?)(s:|@)?("[^"]*"?|\S+)/gi)) {
    const value = word.replace(/"/g, '').toLowerCase();
    if (value) terms.push({ not: not === '-', kind: (kind || '').toLowerCase(), value });
  }
  return terms;
};
const matches = (terms, item) => terms.every(term => {
  const yes = term.kind === 's:' ? term.value.split(',').some(s => s && item.status.startsWith(s))
    : term.kind === '@' ? (' ' + item.tags + ' ').includes(' ' + term.value + ' ')
    : item.text.includes(term.value);
  return yes !== term.not;
});

// --- all tests ---

const list = byId('list'), detail = byId('detail');
let tests = [], shown = [], order = '', down = false, chosen = -1, body = null, drawn = '', ROW = 36;
const time = micros => micros < 0 ? '' : micros < 1000 ? micros + ' µs'
  : micros < 999500 ? (micros / 1000).toFixed(micros < 9950 ? 1 : 0) + ' ms'
  : micros < 59950000 ? (micros / 1e6).toFixed(1) + ' s' : Math.floor(Math.round(micros / 1e6) / 60) + ' min ' + Math.round(micros / 1e6) % 60 + ' s';
const mark = status => {
  const element = make('span', 'mark ' + STYLES[status]);
  const shape = make('span', '', SHAPES[status]);
  shape.setAttribute('aria-hidden', 'true');
  element.append(shape, ' ' + WORDS[status]);
  return element;
};
const read = index => {
  tests = index.names.map((name, i) => {
    const owner = index.classes[index.classOf[i]];
    const status = index.status.charCodeAt(i) - 48;
    const given = index.given[i];
    return {
      i, owner, name, given, code: status, micros: index.micros[i], status: WORDS[status].replace(' ', ''),
      shownTags: index.tags[index.tagsOf[i]], tags: index.tags[index.tagsOf[i]].toLowerCase(),
      anchor: index.anchors[i] || owner + '#' + name, text: (owner + '#' + name + ' ' + given).toLowerCase()
    };
  });
  tests.starts = index.starts;
};
const head = () => {
  const table = make('table');
  const titles = [['status', 'Status'], ['name', 'Test'], ['time', 'Time'], ['tags', 'Tags']];
  const row = make('tr');
  for (const [key, title] of titles) {
    const cell = make('th', 'c-' + key), button = make('button', '', title);
    cell.scope = 'col';
    button.type = 'button';
    button.addEventListener('click', () => sort(key));
    cell.dataset.key = key;
    cell.append(button);
    row.append(cell);
  }
  const thead = make('thead');
  thead.append(row);
  body = make('tbody');
  table.append(thead, body);
  table.setAttribute('aria-label', 'All tests');
  list.replaceChildren(table);
};
const KEYS = { status: t => [5, 0, 1, 4, 3, 2, 2.5][t.code], name: t => t.owner + '#' + t.name, time: t => t.micros, tags: t => t.tags };
const sort = key => {
  down = order === key ? !down : key === 'time';
  order = key;
  for (const cell of all('th', list)) {
    cell.removeAttribute('aria-sort');
    if (cell.dataset.key === key) cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  }
  arrange();
  draw(true);
};
const arrange = () => {
  if (!order) return;
  const key = KEYS[order];
  shown.sort((a, b) => {
    const x = key(a), y = key(b);
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1) || a.i - b.i;
  });
};
const gap = height => {
  const row = make('tr', 'gap'), cell = make('td');
  row.setAttribute('aria-hidden', 'true');
  cell.style.height = height + 'px';
  row.append(cell);
  return row;
};
const line = (test, at) => {
  const row = make('tr', at === chosen ? 'chosen' : '');
  row.tabIndex = -1;
  row.dataset.at = at;
  row.setAttribute('aria-rowindex', at + 2);
  const status = make('td', 'c-status'), name = make('td'), tags = make('td', 'c-tags tags', test.shownTags);
  const dot = test.owner.lastIndexOf('.') + 1;
  status.append(mark(test.code));
  const owner = make('span', 'owner');
  owner.append(make('span', 'package', test.owner.slice(0, dot)), test.owner.slice(dot) + '#');
  name.append(owner, make('b', '', test.name));
  if (test.given) name.append(' ', make('span', 'quiet', test.given));
  name.title = test.owner + '#' + test.name + (test.given ? ' ' + test.given : '');
  row.append(status, name, make('td', 'c-time time', time(test.micros)), tags);
  return row;
};
// Draws the rows on screen and a few around them; the rest is empty height.
const draw = anew => {
  if (!body) return;
  const top = body.getBoundingClientRect().top;
  const first = Math.max(0, Math.min(shown.length, Math.floor(-top / ROW) - SPARE));
  const count = Math.min(MOST_ROWS, Math.ceil(innerHeight / ROW) + 2 * SPARE);
  const last = Math.min(shown.length, first + count);
  const key = first + ':' + last;
  if (!anew && key === drawn) return;
  drawn = key;
  const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.at : undefined;
  const rows = shown.slice(first, last).map((test, n) => line(test, first + n));
  body.parentElement.setAttribute('aria-rowcount', shown.length + 1);
  if (!shown.length) {
    const row = make('tr', 'gap'), cell = make('td', 'empty', 'No test matches.');
    cell.colSpan = 3;
    row.append(cell);
    body.replaceChildren(row);
    return;
  }
  body.replaceChildren(gap(first * ROW), ...rows, gap((shown.length - last) * ROW));
  // Zoom and fonts decide how high a row really is.
  const height = rows[0].getBoundingClientRect().height;
  if (height > 0 && Math.abs(height - ROW) > 0.01) {
    ROW = height;
    draw(true);
    return;
  }
  if (focused !== undefined) {
    const again = body.querySelector('[data-at="' + focused + '"]');
    if (again) again.focus({ preventScroll: true });
  }
};
const reveal = at => {
  const top = body.getBoundingClientRect().top + scrollY + at * ROW;
  const above = 170, below = 80;
  if (top < scrollY + above || top > scrollY + innerHeight - below) {
    scrollTo({ top: top - innerHeight / 2, behavior: 'instant' });
  }
  draw(true);
  const row = body.querySelector('[data-at="' + at + '"]');
  if (row) row.focus({ preventScroll: true });
};
const open = async at => {
  const test = shown[at];
  const card = all('[data-t]').find(e => e.dataset.t === test.anchor);
  if (card) {
    visit(card);
    return;
  }
  let block = tests.starts.length - 1;
  while (tests.starts[block] > test.i) block--;
  const texts = await unpack('d' + block);
  const top = make('header'), title = make('h2'), close = make('button', '', 'Close');
  const dot = test.owner.lastIndexOf('.') + 1;
  title.append(make('span', 'package', test.owner.slice(0, dot)), make('wbr'), test.owner.slice(dot), make('wbr'), '#', make('b', '', test.name));
  close.type = 'button';
  close.addEventListener('click', shut);
  top.append(mark(test.code), title, close);
  const content = make('div');
  fill(content, texts[test.i - tests.starts[block]]);
  detail.replaceChildren(top, content);
  detail.hidden = false;
  history.replaceState(null, '', '#t=' + encodeURIComponent(test.anchor));
  detail.focus({ preventScroll: true });
};
const shut = () => {
  detail.hidden = true;
  if (chosen >= 0 && body) reveal(chosen);
};

// --- one search for everything ---

const cards = all('.card').map(element => ({
  element, status: element.dataset.s, tags: '', anchor: element.dataset.t, text: element.textContent.toLowerCase()
}));
const groups = all('.group').map(element => ({
  element, text: element.querySelector('h3').textContent.toLowerCase(),
  cases: all('.case', element).map(e => ({
    element: e, status: e.dataset.s, tags: e.dataset.tags.toLowerCase(), text: e.dataset.t.toLowerCase() + ' ' + e.querySelector('summary').textContent.toLowerCase()
  }))
}));
const search = () => {
  const text = query.value.trim(), terms = parse(text);
  shown = text ? tests.filter(test => matches(terms, test)) : tests.slice();
  chosen = -1;
  arrange();
  let failures = 0, benchmarks = 0;
  for (const card of cards) {
    card.element.hidden = !matches(terms, card);
    failures += card.element.hidden ? 0 : 1;
  }
  for (const group of groups) {
    let any = 0;
    for (const each of group.cases) {
      const yes = matches(terms, { ...each, text: each.text + ' ' + group.text });
      each.element.hidden = !yes;
      any += yes ? 1 : 0;
    }
    group.element.hidden = text !== '' && !any;
    benchmarks += any;
  }
  for (const section of all('main > section')) {
    const parts = all('.card, .group', section);
    section.hidden = text !== '' && (section.id === 'tests' ? false : parts.length ? parts.every(p => p.hidden) : true);
  }
  const words = [];
  if (tests.length) words.push(shown.length.toLocaleString('en') + ' of ' + tests.length.toLocaleString('en') + ' tests');
  if (groups.length) words.push(benchmarks + ' benchmarks');
  if (cards.length) words.push(failures + ' failures');
  found.textContent = text ? words.join(', ') : '';
  draw(true);
};
let waiting = 0;
query.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    search();
    const text = query.value.trim();
    history.replaceState(null, '', text ? '#q=' + encodeURIComponent(text) : location.pathname + location.search);
  }, 60);
});
query.form.addEventListener('submit', event => event.preventDefault());

// --- links to single cases ---

const load = async element => {
  const target = element.querySelector('.body');
  if (!element.dataset.block || element.dataset.loaded) return;
  element.dataset.loaded = 'yes';
  const texts = await unpack(element.dataset.block);
  fill(target, texts[Number(element.dataset.item)]);
};
for (const element of all('.case')) {
  element.addEventListener('toggle', () => { if (element.open) load(element); });
  if (element.open) load(element);
}
const visit = element => {
  for (const other of all('.target')) other.classList.remove('target');
  element.classList.add('target');
  for (let e = element; e; e = e.parentElement) e.hidden = false;
  element.open = true;
  element.scrollIntoView({ block: 'start' });
  element.querySelector('summary').focus({ preventScroll: true });
};
const decode = text => {
  try { return decodeURIComponent(text); } catch (e) { return text; }
};
const follow = () => {
  const hash = location.hash;
  if (hash.startsWith('#q=')) {
    query.value = decode(hash.slice(3));
    search();
    if (tests.length) byId('tests').scrollIntoView({ block: 'start' });
  } else if (hash.startsWith('#t=')) {
    const name = decode(hash.slice(3));
    const element = all('[data-t]').find(e => e.dataset.t === name);
    if (element) {
      visit(element);
      return;
    }
    if (query.value) { query.value = ''; search(); }
    const at = shown.findIndex(test => test.anchor === name);
    if (at >= 0) {
      chosen = at;
      reveal(at);
      open(at);
    } else {
      said.textContent = 'This run has no case ' + name + '.';
      found.textContent = said.textContent;
    }
  } else if (hash.length > 1 && query.value) {
    query.value = '';
    search();
    const part = byId(hash.slice(1));
    if (part) part.scrollIntoView();
  }
};
addEventListener('hashchange', follow);

// --- keys and clicks ---

const stops = () => all('.card, .case').filter(e => e.getClientRects().length).map(e => e.querySelector('summary'));
const step = by => {
  const points = stops(), focus = document.activeElement;
  if (focus && focus.dataset && focus.dataset.at !== undefined || chosen >= 0 && focus === document.body) {
    const at = chosen + by;
    if (at < 0 && points.length) {
      chosen = -1;
      draw(true);
      points[points.length - 1].focus();
    } else if (at < shown.length) {
      chosen = Math.max(0, at);
      reveal(chosen);
    }
    return;
  }
  const here = points.indexOf(focus && focus.closest ? focus.closest('summary') : null);
  const next = here < 0 ? (by > 0 ? 0 : -1) : here + by;
  if (next >= 0 && next < points.length) {
    points[next].focus({ preventScroll: true });
    points[next].scrollIntoView({ block: 'nearest' });
  } else if (next >= points.length && shown.length) {
    chosen = 0;
    reveal(0);
  }
};
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target === query;
  if (event.key === 'Escape') {
    if (!detail.hidden) shut();
    else if (typing || query.value) {
      query.value = '';
      search();
      history.replaceState(null, '', location.pathname + location.search);
      query.blur();
    }
  } else if (typing) {
    if (event.key === 'Enter' && shown.length) {
      event.preventDefault();
      chosen = 0;
      reveal(0);
    }
  } else if (event.key === '/') {
    event.preventDefault();
    query.focus();
    query.select();
  } else if (event.key === 'j' || event.key === 'k') {
    event.preventDefault();
    step(event.key === 'j' ? 1 : -1);
  } else if (event.key === 'Enter' && event.target.dataset && event.target.dataset.at !== undefined) {
    event.preventDefault();
    open(Number(event.target.dataset.at));
  }
});
document.addEventListener('click', async event => {
  const row = event.target.closest('#list tr[data-at]');
  if (row) {
    chosen = Number(row.dataset.at);
    draw(true);
    open(chosen);
    return;
  }
  const button = event.target.closest('[data-copy]');
  if (button) {
    const code = button.parentElement.querySelector('code');
    let done = true;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch (e) {
      getSelection().selectAllChildren(code);
      done = document.execCommand('copy');
    }
    button.textContent = done ? 'Copied' : 'Selected';
    said.textContent = button.textContent;
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  }
});
addEventListener('scroll', () => draw(false), { passive: true });
addEventListener('resize', () => draw(false));
addEventListener('beforeprint', () => { for (const e of all('.card')) e.open = true; });

(async () => {
  if (byId('index')) {
    read(await unpack('index'));
    head();
  }
  search();
  follow();
  document.documentElement.dataset.ready = 'yes';
})();
})();
