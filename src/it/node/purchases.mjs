// Every operation of the server API v7 and of the web payment API against an emulated store, without any library.
// usage: node purchases.mjs http://127.0.0.1:8080
const store = process.argv[2];

async function send(method, url, { headers = {}, body } = {}) {
  const response = await fetch(url, { method, headers, body, redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, json: text.startsWith('{') ? JSON.parse(text) : {} };
}

async function admin(path, body) {
  const { status, json } = body === undefined
    ? await send('GET', `${store}/__admin/onestore/${path}`)
    : await send('POST', `${store}/__admin/onestore/${path}`, { body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`${path}: ${JSON.stringify(json)}`);
  return json;
}

function check(holds, what) {
  if (!holds) throw new Error(what);
}

// Credentials of the app that is always there.
await admin('reset', {});
const app = (await admin('apps')).apps[0];
const token = await send('POST', `${store}/v7/oauth/token`, {
  headers: { 'x-market-code': 'MKT_GLB' },
  body: new URLSearchParams({
    grant_type: 'client_credentials', client_id: app.clientId, client_secret: app.clientSecret,
  }),
});

function bearing(value) {
  return { Authorization: `Bearer ${value}`, 'Content-Type': 'application/json', 'x-market-code': 'MKT_GLB' };
}

let calls = 0;
async function call(method, url, value, body) {
  calls += 1;
  const { status, json } = await send(method, url, {
    headers: bearing(value), body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
  });
  check(status === 200, `${method} ${url}: ${status} ${JSON.stringify(json)}`);
  return json;
}

// The server API.
const v7 = (method, path, body) =>
  call(method, `${store}/v7/apps/${app.clientId}/${path}`, token.json.access_token, body);
const buy = async (type, productId, more = {}) => (await admin('purchases', { type, productId, ...more })).purchaseToken;
const at = (type, productId, purchaseToken) => `purchases/${type}/products/${productId}/${purchaseToken}`;

const gold = await buy('inapp', 'gold100', { developerPayload: 'order-1' });
check((await v7('GET', at('inapp', 'gold100', gold))).developerPayload === 'order-1', 'developerPayload');
check((await v7('GET', 'unconfirmed-purchases')).unconfirmedPurchaseList.length === 1, 'unconfirmed');
await v7('POST', `${at('all', 'gold100', gold)}/acknowledge`, { developerPayload: 'order-1' });
await v7('POST', `${at('inapp', 'gold100', gold)}/consume`, { developerPayload: 'order-1' });
await admin('refunds', { purchaseToken: gold });
check((await v7('GET', 'voided-purchases')).voidedPurchaseList.length === 1, 'voided');

const pass = await buy('auto', 'pass');
await v7('GET', at('auto', 'pass', pass));
await v7('POST', `${at('auto', 'pass', pass)}/cancel`);
await v7('POST', `${at('auto', 'pass', pass)}/reactivate`);

const vip = await buy('subscription', 'vip');
await v7('GET', at('subscription', 'vip', vip));
await v7('POST', `${at('subscription', 'vip', vip)}/defer`, { deferPeriod: 7 });
await v7('POST', `${at('subscription', 'vip', vip)}/cancel`);
await v7('POST', `${at('subscription', 'vip', vip)}/reactivate`);

// The web payment API, for one user.
const { userAccessToken } = await admin('logins', { user: 'anna' });
const pc = (path, body) => call('POST', `${store}/pc/v7/apps/${app.clientId}/${path}`, userAccessToken, body);
await admin('products', { type: 'inapp', productId: 'gems', title: '500 gems', price: 4900 });
await pc('products/all', { productIdList: ['gems'] });
const order = await pc('purchases/inapp/products/gems/order', {
  prchsClientPocCd: 'POC_PC', returnUrl: 'https://shop.example/return', developerPayload: 'order-2',
});
const paid = await admin('orders', { paymentParam: order.paymentParam, outcome: 'succeed' });
await pc('purchases/all', {});
await pc(`purchases/all/${paid.purchaseToken}/acknowledge`, { developerPayload: 'order-2' });
await pc(`purchases/inapp/${paid.purchaseToken}/consume`, { developerPayload: 'order-2' });
const annasPass = await buy('auto', 'pass2', { user: 'anna' });
await pc(`purchases/auto/${annasPass}/cancel`);
await pc(`purchases/auto/${annasPass}/reactivate`);
const annasVip = await buy('subscription', 'vip2', { user: 'anna' });
await pc(`purchases/subscription/${annasVip}`);
await pc(`purchases/subscription/${annasVip}/cancel`);
await pc(`purchases/subscription/${annasVip}/reactivate`);

// What the store thought of all that: nothing. And of a mistake: that it is one.
const warnings = async () => (await admin('findings')).findings.filter((finding) => finding.warning);
check((await warnings()).length === 0, JSON.stringify(await warnings()));
const unseen = await buy('inapp', 'gold500');
await v7('POST', `${at('inapp', 'gold500', unseen)}/consume`);
check((await warnings())[0].rule === 'NOT_LOOKED_UP', 'a warning');
console.log(`node: ${calls} calls, and ${(await warnings())[0].message}`);
