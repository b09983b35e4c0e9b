// Shows the forms that need passkeys where the browser has them, asks the browser for one, and sends its answer with
// the form. Without this script the forms stay hidden, and everything else works.
"use strict";

const able =
  window.PublicKeyCredential &&
  PublicKeyCredential.parseCreationOptionsFromJSON &&
  PublicKeyCredential.parseRequestOptionsFromJSON;

async function answer(form) {
  const asked = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!asked.ok) {
    throw new Error("not asked");
  }
  const options = await asked.json();
  const credential =
    form.dataset.passkey === "add"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential);
}

async function send(event) {
  const form = event.currentTarget;
  event.preventDefault();
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    form.elements.credential.value = await answer(form);
  } catch {
    failed.hidden = false;
    return;
  }
  form.submit();
}

if (able) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.addEventListener("submit", send);
    form.hidden = false;
  }
  for (const excuse of document.querySelectorAll("[data-without-passkeys]")) {
    excuse.hidden = true;
  }
}
