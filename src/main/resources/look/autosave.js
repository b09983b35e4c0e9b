"use strict";

// Keeps what is being typed into a form, every few seconds, so that nothing is lost when the browser or the program ends.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = form.querySelector("[data-autosave-status]");
  const typed = () => new URLSearchParams(new FormData(form)).toString();
  let kept = typed();
  let waiting = 0;

  const keep = async () => {
    waiting = 0;
    const now = typed();
    if (now === kept) {
      return;
    }
    const answer = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(now),
      keepalive: now.length < 60000,
      redirect: "error",
    }).catch(() => ({ ok: false }));
    if (answer.ok) {
      kept = now;
    }
    if (status) {
      const clock = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      status.textContent = answer.ok ? `${status.dataset.kept} ${clock}` : status.dataset.lost;
    }
  };

  form.addEventListener("input", () => {
    waiting = waiting || setTimeout(keep, 3000);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && waiting) {
      clearTimeout(waiting);
      keep();
    }
  });
}
