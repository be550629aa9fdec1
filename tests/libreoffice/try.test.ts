import { test } from 'vitest';
import { startOffice } from './office.ts';

test('x', async () => {
  const office = await startOffice('.output/lianping.oxt');
  const doc = await office.open('seeds/workbooks/joint-review-2026.xlsx');
  console.log(await office.act('state', { path: doc }));
  const address = await office.openPane(doc);
  console.log(address);
  const { origin, hash } = new URL(address);
  const post = async (path: string, body: object, key = '') => {
    const r = await fetch(origin + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { origin, 'X-Lianping-Key': key },
    });
    console.log(path, r.status);
    return r;
  };
  console.log((await fetch(`${origin}/`)).status);
  const { key } = (await (await post('/api/enter', { ticket: hash.slice(1) })).json()) as {
    key: string;
  };
  console.log(await (await post('/api/about', {}, key)).json());
  console.log((await (await post('/api/read', {}, key)).arrayBuffer()).byteLength);
  const news = post('/api/news', { after: 0 }, key).then((r) => r.text());
  await office.act('type_into', { path: doc, sheet: '上级评议', cell: 'C5', text: '7' });
  console.log(await news);
  console.log(await (await post('/api/news', { after: 1 }, key)).text());
  console.log(
    await (await post('/api/select', { sheet: '名册', cell: 'B4' }, key)).text(),
    await office.act('selected', { path: doc }),
  );
  console.log(await (await post('/api/select', { sheet: '没有', cell: 'B4' }, key)).text());
  console.log(await (await post('/api/undo', {}, key)).text());
  console.log(await (await post('/api/keep', { text: 'a' }, key)).text());
  console.log(await (await post('/api/settings', {}, key)).text());
  console.log(JSON.stringify(await office.act('menu_commands', { path: doc })).slice(-600));
  const n2 = post('/api/news', { after: 99 }, key).then((r) => r.status);
  await office.act('close', { path: doc });
  console.log(await n2);
  await fetch(origin).then(
    (r) => console.log('still', r.status),
    (e) => console.log('gone', e.cause?.code),
  );
  await office.close();
});
