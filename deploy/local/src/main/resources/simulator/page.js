'use strict';
// Everything shown goes through textContent: what a sender put into a message is text, never markup.
const byId = (id) => document.getElementById(id);
let templates = [];
let selected = location.hash.slice(1);

async function call(method, path, body) {
  const answer = await fetch('/simulator' + path, {
    method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body),
  });
  return answer.json();
}

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function button(text, action) {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

function consentRow(phone, template) {
  const left = phone.consents[template.id] || 0;
  return element('li', '', button('授权一次', async () => {
    await call('POST', `/phones/${phone.openid}/consents`, { templateIds: [template.id] });
    await show();
  }), ` ${template.title}：还可接收 ${left} 条`);
}

function messageRow(message) {
  const template = templates.find((known) => known.id === message.templateId);
  const row = element('li', '', element('strong', message.title),
      element('time', new Date(message.at).toLocaleString('zh-CN')));
  for (const field of template ? template.fields : []) {
    row.append(element('div', `${field.label}：${message.data[field.key].value}`));
  }
  return row;
}

async function show() {
  const { items } = await call('GET', '/phones');
  byId('phones').replaceChildren(...items.map((phone) => {
    const choose = button(`${phone.nickname}　${phone.phoneNumber}`, () => { selected = phone.openid; location.hash = selected; byId('code').textContent = ''; show(); });
    choose.setAttribute('aria-pressed', String(phone.openid === selected));
    return element('li', '', choose);
  }));
  const phone = items.find((one) => one.openid === selected);
  byId('phone').hidden = !phone;
  if (!phone) return;
  byId('phone-title').textContent = phone.nickname;
  byId('openid').textContent = phone.openid;
  byId('number').textContent = phone.phoneNumber;
  byId('consents').replaceChildren(...templates.map((template) => consentRow(phone, template)));
  const received = await call('GET', `/phones/${phone.openid}/messages`);
  byId('messages').replaceChildren(...received.items.reverse().map(messageRow));
}

async function code(kind) {
  byId('code').textContent = (await call('POST', `/phones/${selected}/${kind}`)).code;
}

byId('add').addEventListener('submit', async (event) => {
  event.preventDefault();
  const phone = await call('POST', '/phones', { nickname: byId('nickname').value.trim() || null });
  byId('nickname').value = '';
  selected = phone.openid;
  location.hash = selected;
  await show();
});
byId('login-code').addEventListener('click', () => code('login-codes'));
byId('phone-code').addEventListener('click', () => code('phone-codes'));

(async () => {
  templates = (await call('GET', '/templates')).items;
  await show();
  // Only the messages change by themselves; redrawing while a button has the focus would take it away.
  setInterval(() => { if (!document.activeElement || document.activeElement === document.body) show(); }, 3000);
})();
